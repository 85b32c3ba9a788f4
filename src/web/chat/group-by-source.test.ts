import { describe, expect, it } from "vitest";
import type { AnswerSentence, Citation } from "../../domain/answer.ts";
import { fakeCitation } from "../../http/fake-services.ts";
import { groupBySource } from "./group-by-source.ts";

const citations: Citation[] = [
  { ...fakeCitation, n: 1, articleId: "a", speaker: "甲" },
  { ...fakeCitation, n: 2, articleId: "a", speaker: "甲" },
  { ...fakeCitation, n: 3, articleId: "a", speaker: "乙" },
  { ...fakeCitation, n: 4, articleId: "b" },
];
const sentence = (...cited: number[]): AnswerSentence => ({
  text: cited.join(),
  kind: cited.length > 0 ? "quote" : "notice",
  citations: cited,
  verified: true,
});
const shape = (...sentences: AnswerSentence[]) =>
  groupBySource(sentences, citations).map(({ from, sentences: grouped, sources }) => [
    from,
    grouped.length,
    sources.map(({ n }) => n),
  ]);

describe("groupBySource", () => {
  it("joins sentences in a row from one article and speaker", () => {
    expect(shape(sentence(1), sentence(2), sentence(3), sentence(4))).toEqual([
      [0, 2, [1]],
      [2, 1, [3]],
      [3, 1, [4]],
    ]);
  });

  it("never joins sentences without a source, nor across one", () => {
    expect(shape(sentence(1), sentence(), sentence(), sentence(2))).toEqual([
      [0, 1, [1]],
      [1, 1, []],
      [2, 1, []],
      [3, 1, [2]],
    ]);
  });

  it("takes a sentence of several sources as one, in whichever order they are cited", () => {
    expect(shape(sentence(1, 4), sentence(4, 2))).toEqual([[0, 2, [1, 4]]]);
  });

  it("keeps what is drawn where it is while sentences arrive", () => {
    const all = [sentence(1), sentence(2), sentence(), sentence(4)];
    for (let count = 1; count <= all.length; count++) {
      const partial = groupBySource(all.slice(0, count), citations).map(({ from }) => from);
      expect(groupBySource(all, citations).map(({ from }) => from)).toEqual(expect.arrayContaining(partial));
    }
  });
});
