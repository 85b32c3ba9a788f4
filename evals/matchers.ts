import { expect } from "vitest";
import type { Answer } from "../src/domain/answer.ts";
import { statedIn } from "./metrics.ts";
import { keyFactRecall } from "./scorers/key-fact-recall.ts";

/**
 * vitest matchers for suites of one's own: import this file, then
 *
 *     expect(answer).toCite("2024-basic-insurance-enrolment");
 *     expect(answer).toQuoteVerbatim(texts);   // article texts by id
 *     expect(answer).toStateFact(["380元", "三百八十元"]);
 *     expect(answer).toAbstain();
 *
 * `answer` is what `POST /api/ask` returns. A failure shows the words that the answer rests on.
 */
type CheckedAnswer = Pick<Answer, "status" | "answer" | "citations" | "closest">;

declare module "vitest" {
  // biome-ignore lint/suspicious/noExplicitAny: vitest declares the parameter so, and a merged interface must match
  interface Matchers<T = any> {
    toCite(articleId: string): T;
    toQuoteVerbatim(texts: ReadonlyMap<string, string>): T;
    toStateFact(wordings: readonly string[]): T;
    toAbstain(): T;
  }
}

expect.extend({
  toCite(answer: CheckedAnswer, articleId: string) {
    const cited = answer.citations.some((citation) => citation.articleId === articleId);
    return verdict(cited, `the answer ${cited ? "cites" : "does not cite"} ${articleId}`, answer);
  },
  toQuoteVerbatim(answer: CheckedAnswer, texts: ReadonlyMap<string, string>) {
    const wrong = answer.citations.find(
      ({ articleId, start, end, quote }) => texts.get(articleId)?.slice(start, end) !== quote,
    );
    const text = wrong && texts.get(wrong.articleId)?.slice(wrong.start, wrong.end);
    const fault =
      wrong && `[${wrong.n}] says “${wrong.quote}” where ${wrong.articleId} has “${text ?? "no such article"}”`;
    return verdict(!wrong, fault ?? "every quotation equals its span", answer);
  },
  toStateFact(answer: CheckedAnswer, wordings: readonly string[]) {
    const stated = keyFactRecall([wordings], statedIn(answer))?.score === 1;
    return verdict(stated, `the answer ${stated ? "states" : "does not state"} ${wordings.join(" / ")}`, answer);
  },
  toAbstain(answer: CheckedAnswer) {
    const abstained = answer.status === "abstained";
    return verdict(abstained, `the answer is ${answer.status}`, answer);
  },
});

function verdict(pass: boolean, sentence: string, { answer, citations, closest }: CheckedAnswer) {
  const shown = citations.length > 0 ? citations : closest;
  const passages = shown.map(({ n, title, quote }) => `  [${n}] ${title}: ${quote}`);
  return { pass, message: () => [sentence, `answer: ${answer}`, "passages:", ...passages].join("\n") };
}
