import type { Citation, Question } from "../../domain/answer.ts";
import { isDoubtful } from "../../domain/doubts.ts";
import { languageOf } from "../../domain/text-language.ts";
import type { Retrieval } from "../../retrieve/retrieve.ts";
import { type NamingInput, nameGap } from "../gaps/name-gap.ts";
import type { Writing } from "../generate/create-writer.ts";
import type { Wording } from "../wording/wording.ts";
import { timeNotices } from "./time-notices.ts";

/** What an answer says first where it leaves something open; a partial one always names it. */
export function gapNotice(
  decision: NamingInput["decision"],
  wording: Wording,
  naming: Omit<NamingInput, "decision">,
): string {
  const gap = nameGap({ ...naming, decision });
  return decision.status === "partial" ? wording.partial(gap) : `${wording.abstained(gap)}${wording.closest}`;
}

/** What became of the sentences that a language model wrote. */
export function writingNotices({ failure, usage }: Writing, wording: Wording): readonly string[] {
  return [
    failure === null ? null : wording.modelFailed(failure),
    usage.replaced + usage.dropped > 0 ? wording.unsupported(usage.replaced, usage.dropped) : null,
  ].filter((notice) => notice !== null);
}

/** What a reader should know about the answer as a whole. */
export function noticesOf(input: {
  question: Question;
  asked: string;
  retrieval: Retrieval;
  citations: readonly Citation[];
  /** Beside the citations, what comes closest. */
  closest: readonly Citation[];
  wording: Wording;
  language: string;
  hasWriter: boolean;
}): readonly string[] {
  const { question, asked, retrieval, citations, closest, wording, language, hasWriter } = input;
  const isInEnglish = citations.length > 0 && citations.every(({ quote }) => languageOf(quote) === "en");
  return [
    asked === question.question ? null : wording.followUp(asked),
    question.mode === "generative" && !hasWriter ? wording.noModel : null,
    retrieval.degraded === null ? null : wording.keywordsOnly(retrieval.degraded),
    retrieval.translation && !isInEnglish ? wording.lookedUpAs(retrieval.translation.text) : null,
    retrieval.inChinese === undefined ? null : wording.lookedUpAs(retrieval.inChinese),
    language === "en" && citations.length > 0 && !isInEnglish ? wording.quotedInChinese : null,
    ...quotationNotices(citations, wording, closest),
  ].filter((notice) => notice !== null);
}

/** What a reader should know about the words quoted, and about those that come closest. */
export function quotationNotices(
  citations: readonly Citation[],
  wording: Wording,
  closest: readonly Citation[] = [],
): readonly string[] {
  const shown = [...citations, ...closest];
  return [
    ...timeNotices(citations, wording),
    ...(shown.some(({ suspect }) => suspect?.some(isDoubtful)) ? [wording.suspect] : []),
    ...[...doubtfulTitles(shown)].map(([title, comment]) => wording.suspectTitle(title, comment)),
  ];
}

/** Each title once, with what is wrong with it. */
const doubtfulTitles = (citations: readonly Citation[]): ReadonlyMap<string, string> =>
  new Map(
    citations.flatMap(({ title, titleSuspect }) =>
      titleSuspect ? [[title, titleSuspect.map(({ comment }) => comment).join("")] as const] : [],
    ),
  );
