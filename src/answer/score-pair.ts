import type { CrossEncoder } from "../ports/cross-encoder.ts";
import { excerptOf } from "./choose/excerpt.ts";
import type { Evidence } from "./evidence.ts";
import { titlesOf } from "./titles-of.ts";

/** What stands behind a question and holds no Chinese: a reader that learnt from sentences makes anything of it. */
const BEHIND = /(?<=[?？。!！])[^\p{Script=Han}]+$/u;

/** Log-odds by a cross-encoder that the evidence answers; null where its model cannot be made (a full or read-only disk). */
export async function scorePair(
  question: string,
  evidence: readonly Evidence[],
  { index, crossEncoder }: { readonly index: Parameters<typeof titlesOf>[0]; readonly crossEncoder: CrossEncoder },
): Promise<number | null> {
  const ids = evidence.map(({ passage }) => passage.articleId);
  const excerpt = excerptOf(evidence, await titlesOf(index, ids));
  return crossEncoder.score(question.replace(BEHIND, ""), excerpt).catch(() => null);
}
