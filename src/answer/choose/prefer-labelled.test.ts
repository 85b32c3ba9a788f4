import { describe, expect, it } from "vitest";
import type { Sentence } from "../../domain/passage.ts";
import { plainPassage } from "../../testing/plain-passage.ts";
import type { Candidate } from "./candidate.ts";
import { preferLabelled } from "./prefer-labelled.ts";
import type { SentenceFeatures } from "./sentence-weights.ts";

/** Candidates of one passage, in the order of their scores. */
function candidatesOf(...texts: readonly string[]): Candidate[] {
  const text = texts.join("");
  let at = 0;
  const sentences = texts.map((each): Sentence => {
    const start = at;
    at += each.length;
    return { span: { start, end: at }, role: "plain" };
  });
  const passage = plainPassage({ articleId: "a", text, sentences });
  return sentences.map((sentence, i) => ({
    passage,
    sentence,
    text: texts[i] ?? "",
    similarity: 0.7,
    features: {} as SentenceFeatures,
    score: -i,
  }));
}
const order = (question: string, ...texts: readonly string[]) =>
  preferLabelled(candidatesOf(...texts), question).map(({ text }) => text);

describe("preferLabelled", () => {
  it("puts the row of the class that is asked for before its neighbours", () => {
    const [a, b] = ["档次：A类；票价：6元", "档次：B类；票价：3元"];
    expect(order("b类票价多少？", a, b)).toEqual([b, a]);
    expect(order("A类和B类票价各多少？", a, b)).toEqual([a, b]);
    expect(order("C类票价多少？", a, b)).toEqual([a, b]);
    expect(order("票价多少？", a, b)).toEqual([a, b]);
  });

  it("knows what a clause goes on to say, and what only refers to it", () => {
    const [eight, more, nine] = ["第八条 船须登记。", "逾期罚百元。", "第九条 违反第八条的，船只扣留。"];
    expect(order("第8条怎么说", nine, eight, more)).toEqual([eight, more, nine]);
  });
});
