import { describe, expect, it } from "vitest";
import { plainArticle } from "../../src/testing/plain-article.ts";
import { drawArticlePremises } from "./draw-article-premises.ts";
import { drawPublicPremises } from "./draw-public-premises.ts";

const articles = [
  plainArticle({ id: "a", title: "柳湾村", text: "柳湾村去年一共种下了800亩苹果树。果农的收入比前年增长了。" }),
  plainArticle({ id: "b", title: "青河市", text: "青河市全部果农都可以参加果园保险。青河市今年种下了650亩梨树。" }),
];

describe("drawArticlePremises", () => {
  const drawn = drawArticlePremises(articles, () => []);

  it("asks about each claim as the article has it and with one thing swapped", () => {
    const figures = drawn.filter(
      ({ kind, articleId, source }) => kind === "figure" && articleId === "a" && source === "clause",
    );
    expect(figures.map(({ isFalse }) => isFalse).toSorted()).toEqual([false, false, true, true]);
    expect(figures.find(({ isFalse, manner }) => isFalse && manner === "asked")).toMatchObject({
      question: "柳湾村去年一共种下了650亩苹果树吗？",
      stated: "800",
    });
  });

  it("asks about a claim in people's words, too", () => {
    const [village] = drawArticlePremises(
      [
        plainArticle({
          id: "a",
          title: "柳湾村",
          text: "柳湾村居民目前一共种下了800亩苹果树。青河市种下了650亩梨树。",
        }),
      ],
      () => [],
    ).filter(({ source, isFalse }) => source === "reworded" && !isFalse);
    expect(village?.question).toBe("柳湾村老百姓现在总共种下了800亩苹果树吗？");
  });

  it("turns directions, permissions and extents", () => {
    const falseOnes = drawn.filter(({ isFalse, manner }) => isFalse && manner === "asked");
    const said = (kind: string) => falseOnes.filter((each) => each.kind === kind).map(({ question }) => question);
    expect(said("direction").join()).toContain("下降");
    expect(said("extent").join()).toContain("部分果农");
    expect(said("negation").join()).toContain("不能参加");
  });
});

describe("drawPublicPremises", () => {
  it("puts another answer of the same kind in the answer's place", () => {
    const drawn = drawPublicPremises([
      { question: "青河大桥是哪一年通车的？", answers: ["2021年"], articleId: "a" },
      { question: "柳湾水库是哪一年建成的？", answers: ["1987年"], articleId: "b" },
    ]);
    expect(drawn.filter(({ isFalse }) => isFalse)).toHaveLength(4);
    expect(drawn.find(({ isFalse, articleId }) => isFalse && articleId === "a")?.question).toContain("1987年");
    expect(drawn.find(({ isFalse, articleId }) => isFalse && articleId === "a")?.stated).toBe("2021年");
  });
});
