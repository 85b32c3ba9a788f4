import { beforeAll, describe, expect, it } from "vitest";
import { jiebaSegmenter } from "../adapters/jieba/jieba-segmenter.ts";
import type { Article } from "../domain/article.ts";
import { memoryIndexOf } from "../testing/memory-index-of.ts";
import { plainArticle } from "../testing/plain-article.ts";
import { createTermExtractor } from "./terms.ts";
import { createSubjectTracer, type SubjectTracer } from "./trace-subject.ts";

function articleOf(id: string, date: string | null, text: string): Article {
  const publishedOn = date === null ? {} : { publishedOn: { value: date, basis: "printed" as const } };
  return plainArticle({ id, title: `关于${id}`, text, ...publishedOn });
}

const articles = [
  articleOf("later", "2025-06", "天气晴朗。青河市公交票价降到一元。公交票价不分远近。"),
  articleOf("day", "2025-06-03", "公交票价又要调整。"),
  articleOf("undated", null, "老人说公交票价便宜了。"),
  articleOf("earlier", "2023-02-01", "青河市就公交票价公开征求意见。"),
  articleOf("other", "2024-01-01", "公交司机学习急救。苹果票价上涨与公交无关。"),
  articleOf("apart", "2024-02-01", "公交线路调整。电影票价上涨。"),
];

describe("createSubjectTracer", () => {
  let trace: SubjectTracer;

  beforeAll(async () => {
    const extractTerms = createTermExtractor(jiebaSegmenter);
    const index = await memoryIndexOf(articles, extractTerms);
    trace = createSubjectTracer(index, extractTerms);
  });

  it("gives the articles that name the whole subject, oldest first, a month after its days, undated last", async () => {
    const entries = await trace("公交票价", 10);
    expect(entries.map(({ article }) => article.id)).toEqual(["earlier", "other", "day", "later", "undated"]);
    for (const { article, span, text } of entries) expect(article.text.slice(span.start, span.end)).toBe(text);
  });

  it("shows the first sentence that names it, and counts the rest", async () => {
    const later = (await trace("公交票价", 10)).find(({ article }) => article.id === "later");
    expect(later).toMatchObject({ text: "青河市公交票价降到一元。", mentions: 2 });
  });

  it("leaves out an article that holds the words only far apart", async () => {
    expect((await trace("公交票价", 10)).map(({ article }) => article.id)).not.toContain("apart");
  });

  it("takes Traditional characters, and finds nothing where nobody speaks of it", async () => {
    expect(await trace("公交票價", 10)).toHaveLength(5);
    expect(await trace("量子计算", 10)).toEqual([]);
    expect(await trace("，。", 10)).toEqual([]);
  });
});
