import { describe, expect, it } from "vitest";
import { createApp } from "./create-app.ts";
import { createFakeServices, fakeArticle, fakePassage } from "./fake-services.ts";

const get = (query: string) => createApp(createFakeServices()).request(`/api/timeline${query}`);

describe("GET /api/timeline", () => {
  it("gives articles with the sentence, whose span holds in the text", async () => {
    const { entries } = await (await get("?q=改革")).json();
    expect(entries).toHaveLength(1);
    const [entry] = entries;
    expect(entry).toMatchObject({ articleId: "fake-reform", passageId: fakePassage.id, publishedOnBasis: "inferred" });
    expect(fakeArticle.text.slice(entry.start, entry.end)).toBe(entry.text);
  });

  it.each(["", "?q=", "?q=%20", `?q=${"长".repeat(101)}`, "?q=a&limit=0", "?q=a&limit=x"])(
    "refuses %s",
    async (query) => {
      expect((await get(query)).status).toBe(422);
    },
  );
});
