import type { Question } from "../../domain/answer.ts";
import { noneOf } from "../../domain/none-of.ts";
import { normalise, simplified } from "../../retrieve/normalise.ts";
import type { StandAlone, StandAloneWriter } from "../generate/stand-alone.ts";
import { withoutMarkup } from "../question/without-markup.ts";
import { isAsked } from "../talk/of-answer/question-before.ts";
import { withoutCourtesy } from "../talk/without-courtesy.ts";
import { createThreadReader, type Thread, type ThreadTools } from "./read-thread.ts";
import { readTurn } from "./read-turn.ts";

/** What was asked longer ago is no longer what a question leans on. */
const MOST_TURNS = 6;

/** One way to take what was asked. */
export interface Understanding {
  /** The question unchanged where it stands alone and is plain text. */
  readonly asked: string;
  /** What the follow-up turns to, such as 退休人员 of “那退休人员呢”; null where it names nothing of its own. */
  readonly turnsTo: string | null;
  /** What the text itself says where it leans on those before it; null where it stands alone. */
  readonly says: string | null;
}

export interface ResolvedQuestion extends Understanding {
  /** The other way, where the words do not tell whether the text leans on those before it. */
  readonly otherwise: Understanding | null;
  /** Null where no language model was asked. */
  readonly usage: StandAlone["usage"];
}

export interface FollowUpTools extends ThreadTools {
  /** Null where rules alone make follow-ups stand alone. */
  readonly rewrite: StandAloneWriter | null;
}

/**
 * A question that leans on those before it is rewritten by the language model, where there is one and it keeps to what
 * was said; else it is asked together with the thread's subject, as `createThreadReader` tells it.
 */
export async function resolveFollowUp(
  question: Question,
  tools: FollowUpTools,
  signal?: AbortSignal,
): Promise<ResolvedQuestion> {
  const text = withoutMarkup(question.question);
  const earlier = (question.history ?? [])
    .filter(({ role, content }) => role === "user" && isAsked(content))
    .map(({ content }) => simplified(withoutCourtesy(withoutMarkup(content)).trim()))
    .slice(-MOST_TURNS);
  const plain = simplified(text);
  if (earlier.length === 0 || earlier.at(-1) === plain.trim()) return { ...alone(text), otherwise: null, usage: null };
  const takeUp = createThreadReader(question, tools);
  let thread: Thread | null = null;
  for (const turn of earlier) thread = await takeUp(thread, turn);
  const { asked: resolved, leans, otherwise } = await takeUp(thread, plain);
  const asWritten = (asked: string) => (asked === plain ? text : asked);
  const together = (asked: string): Understanding => ({
    ...{ asked, turnsTo: turnOf(question.question), says: readTurn(plain).says },
  });
  if (!leans) {
    const other = otherwise === null ? null : together(otherwise);
    return { ...alone(asWritten(resolved)), otherwise: other, usage: null };
  }
  const understood = together(resolved);
  if (!tools.rewrite || question.mode === "extractive") {
    const other = otherwise === null ? null : alone(asWritten(otherwise));
    return { ...understood, otherwise: other, usage: null };
  }
  const { question: rewritten, usage } = await tools.rewrite(question, signal);
  return { ...understood, asked: rewritten ?? resolved, otherwise: null, usage };
}

const alone = (asked: string): Understanding => ({ asked, turnsTo: null, says: null });

const turning = new RegExp(`^(?:那|那么)?(?<to>${noneOf("，。？！")}{2,12}?)的?呢[？?]?$`, "u");
const asksOrPoints = /什么|哪|谁|几|多少|怎|为何|如何|还有|这|它|他|她|其他|别的|现在|然后|后来/u;

function turnOf(question: string): string | null {
  const to = turning.exec(normalise(question).trim())?.groups?.["to"];
  return to === undefined || asksOrPoints.test(to) ? null : to;
}
