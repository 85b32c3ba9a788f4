import type { Question } from "../domain/answer.ts";
import { normalise } from "../retrieve/normalise.ts";
import type { TermExtractor } from "../retrieve/terms.ts";
import type { StandAlone, StandAloneWriter } from "./generate/stand-alone.ts";
import { withoutMarkup } from "./question/without-markup.ts";

const leansOnContext =
  /^(那|那么|它|他|她|其|这|此|该|上述|以上|还有|另外|然后|刚才|and |what about |how about |it |they )|呢[？?]?$/u;
/** A question with fewer content words than this cannot stand alone when there is a history. */
const MIN_TERMS_ALONE = 2;

export interface ResolvedQuestion {
  /** The question unchanged where it stands alone and is plain text. */
  readonly asked: string;
  /** Null where no language model was asked. */
  readonly usage: StandAlone["usage"];
}

/**
 * A question that leans on the one before it is rewritten by the language model, where there is one and it keeps to
 * what was said; else it is asked together with that one: “那退休人员呢” after a question on accounts.
 */
export async function resolveFollowUp(
  question: Question,
  { extractTerms, rewrite }: { readonly extractTerms: TermExtractor; readonly rewrite: StandAloneWriter | null },
  signal?: AbortSignal,
): Promise<ResolvedQuestion> {
  const joined = joinToPrevious(question, extractTerms);
  if (joined === question.question || !rewrite || question.mode === "extractive") return { asked: joined, usage: null };
  const { question: rewritten, usage } = await rewrite(question, signal);
  return { asked: rewritten ?? joined, usage };
}

function joinToPrevious({ question: typed, history = [] }: Question, extractTerms: TermExtractor): string {
  const question = withoutMarkup(typed);
  const previous = history.findLast((turn) => turn.role === "user" && turn.content.trim() !== "")?.content.trim();
  if (previous === undefined || previous === question.trim()) return question;
  const leans = leansOnContext.test(normalise(question)) || new Set(extractTerms(question)).size < MIN_TERMS_ALONE;
  return leans ? `${previous.replace(/[？?。\s]+$/u, "")}，${question.trim()}` : question;
}
