import { describe, expect, it } from "vitest";
import type { Article } from "../domain/article.ts";
import { createApp } from "./create-app.ts";
import { createFakeServices, fakeArticle } from "./fake-services.ts";

const { text } = fakeArticle;
/** The page breaks the article's first line in two. */
const page = `报头\n${text.slice(0, 3)}\n${text.slice(3)}\n报尾`;
const article: Article = {
  ...fakeArticle,
  segments: [{ file: "page.txt", article: { start: 0, end: text.length }, page: { start: 3, end: page.length - 3 } }],
};

function read(query: string, readPage: (file: string) => string | undefined = () => page) {
  const services = createFakeServices({ readPage });
  const index = {
    ...services.index,
    article: async (id: string) => (id === article.id ? article : undefined),
  };
  return createApp({ ...services, index }).request(`/api/articles/${query}`);
}

describe("GET /api/articles/{id}/page", () => {
  it("gives the page's own text at the span, line break and all, with what stands around it", async () => {
    const body = await (await read("fake-reform/page?s=0-5")).json();
    expect(body).toMatchObject({
      file: "page.txt",
      start: 3,
      before: "报头\n",
      text: `${text.slice(0, 3)}\n${text.slice(3, 5)}`,
    });
    expect(page.slice(body.start, body.end)).toBe(body.text);
    expect(body.after.startsWith(text.slice(5))).toBe(true);
  });

  it("says what is wrong with a bad span, an unknown article, or a page that is not kept", async () => {
    expect((await read("fake-reform/page?s=9-3")).status).toBe(422);
    expect((await read("fake-reform/page")).status).toBe(422);
    expect((await read("none/page?s=0-5")).status).toBe(404);
    expect((await read("fake-reform/page?s=0-5", () => undefined)).status).toBe(404);
  });
});
