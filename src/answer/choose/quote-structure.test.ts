import { describe, expect, it } from "vitest";
import { splitArticle } from "../../ingest/split-article.ts";
import type { IndexedPassage, PassageIndex } from "../../ports/passage-index.ts";
import { plainArticle } from "../../testing/plain-article.ts";
import { onlyAnnounces, pointsOfGroup } from "./quote-structure.ts";

function indexOf(text: string): PassageIndex {
  const passages = splitArticle(plainArticle({ id: "a", title: "渡口票价", text })).map(
    (passage): IndexedPassage => ({ ...passage, terms: [], vector: null, tokenVectors: null, sentenceVectors: [] }),
  );
  return { passages: async () => passages, passagesOf: async () => passages } as Partial<PassageIndex> as PassageIndex;
}

describe("pointsOfGroup", () => {
  it("quotes below a point that only names them its own items, and below one that says something none", async () => {
    const text = "优惠如下：\n\n1. 老人\n   - 免票；\n   - 免寄存费。\n2. 学生减半。\n   - 凭证件。";
    const quoted = await pointsOfGroup(indexOf(text), "a", 1);
    expect(quoted.map((item) => item.text)).toEqual([
      "优惠如下：",
      "1. 老人",
      "- 免票；",
      "- 免寄存费。",
      "2. 学生减半。",
    ]);
  });
});

it.each([
  ["现将渡轮票价公布如下:", true],
  ["现将9:30开航的渡轮公布如下：", true],
  ["渡轮将增开两班:票价公布如下:", false],
])("of %s, that it only announces: %s", (sentence, announces) => expect(onlyAnnounces.test(sentence)).toBe(announces));
