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
  /** What the follow-up turns to, such as 退休人员 of “那退休人员呢”; null where it names nothing of its own. */
  readonly turnsTo: string | null;
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
  if (joined === question.question || !rewrite || question.mode === "extractive")
    return { asked: joined, turnsTo: joined === question.question ? null : turnOf(question.question), usage: null };
  const { question: rewritten, usage } = await rewrite(question, signal);
  return { asked: rewritten ?? joined, turnsTo: turnOf(question.question), usage };
}

const turning = /^(?:那|那么)?(?<to>[^，。？?！]{2,12}?)的?呢[？?]?$/u;
const asksOrPoints = /什么|哪|谁|几|多少|怎|为何|如何|还有|这|它|他|她|其他|别的|现在|然后|后来/u;

function turnOf(question: string): string | null {
  const to = turning.exec(normalise(question).trim())?.groups?.["to"];
  return to === undefined || asksOrPoints.test(to) ? null : to;
}

function joinToPrevious({ question: typed, history = [] }: Question, extractTerms: TermExtractor): string {
  const question = withoutMarkup(typed);
  const previous = history.findLast((turn) => turn.role === "user" && turn.content.trim() !== "")?.content.trim();
  if (previous === undefined || previous === question.trim()) return question;
  const leans = leansOnContext.test(normalise(question)) || new Set(extractTerms(question)).size < MIN_TERMS_ALONE;
  return leans ? `${previous.replace(/[？?。\s]+$/u, "")}，${question.trim()}` : question;
}
