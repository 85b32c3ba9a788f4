import { describe, expect, it } from "vitest";
import type { Article } from "../domain/article.ts";
import { createApp } from "./create-app.ts";
import { createFakeServices, fakeArticle, holding } from "./fake-services.ts";

function interview(id: string, date: string, ...questions: string[]): Article {
  const text = questions.join("\n\n");
  const outline = questions.map((question) => {
    const start = text.indexOf(question);
    return { kind: "question" as const, level: 3, span: { start, end: start + question.length } };
  });
  return { ...fakeArticle, id, title: id, text, outline, publishedOn: { value: date, basis: "printed" } };
}

async function suggest(...articles: Article[]) {
  const services = createFakeServices();
  const index = { ...services.index, ...holding(articles) };
  return (await createApp({ ...services, index }).request("/api/suggestions")).json();
}

describe("GET /api/suggestions", () => {
  it("takes questions of the newest articles first", async () => {
    const body = await suggest(
      interview("old", "2023-01-01", "问：旧一？", "2. 旧二？"),
      interview("new", "2025-01", "记者：新一？", "新二？"),
    );
    expect(body.questions.map(({ text }: { text: string }) => text)).toEqual(["新一？", "旧一？", "新二？", "旧二？"]);
    expect(body.questions[0]).toMatchObject({ articleId: "new", title: "new" });
    expect(body.newest.map(({ id }: { id: string }) => id)).toEqual(["new", "old"]);
    expect(body).toMatchObject({ articleCount: 2, from: "2023-01-01", to: "2025-01" });
  });

  it("has nothing to say without articles", async () => {
    expect(await suggest()).toEqual({ questions: [], newest: [], articleCount: 0, from: null, to: null });
  });
});
