import { describe, expect, it } from "vitest";
import { plainArticle } from "../../src/testing/plain-article.ts";
import { removeSentences } from "./remove-sentences.ts";

const text = "河上有三座桥。最长的桥有九百米。桥是2019年通车的。桥边新开了公园。";
const bridge = plainArticle({ id: "bridge", title: "桥", text });
const other = plainArticle({ id: "other", title: "路", text: "新路长九百米。" });
const asking = (fact: string, family: string) => ({
  question: fact,
  family,
  articleId: "bridge",
  quotes: [fact],
  isAnsweredBy: (whole: string) => whole.includes(fact),
});

describe("removeSentences", () => {
  it("takes out the whole sentence, keeps every other where it stood, and one family a round", () => {
    const rounds = removeSentences([bridge], [asking("三座", "a"), asking("2019年", "b")], 3);
    expect(rounds.map(({ asked }) => asked.map(({ family }) => family))).toEqual([["a"], ["b"]]);
    const [first] = rounds;
    expect(first?.articles[0]?.text).toHaveLength(text.length);
    expect(first?.articles[0]?.text.trim()).toBe(text.slice("河上有三座桥。".length));
  });

  it("leaves out what another article still answers, and a question whose sentences are most of the article", () => {
    expect(removeSentences([bridge, other], [asking("九百米", "a")], 1)).toEqual([]);
    expect(removeSentences([other], [{ ...asking("新路", "a"), articleId: "other" }], 1)).toEqual([]);
  });
});
