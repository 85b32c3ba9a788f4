import { describe, expect, it } from "vitest";
import { createApp } from "./create-app.ts";
import { createFakeServices, fakeArticle, fakeCitation } from "./fake-services.ts";

const read = async (query = "") =>
  (await createApp(createFakeServices()).request(`/articles/fake-reform${query}`)).text();
const plain = (page: string) =>
  page
    .replace(/<[^>]*>/gu, "")
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&amp;/gu, "&");

describe("GET /articles/{id}", () => {
  it("escapes the article", async () => {
    const page = await read();
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("&lt;script&gt;");
    expect(page).toContain("疑为&quot;账号&quot;");
  });

  it("shows what a reader must know: kicker, byline, publisher, date with its basis, doubts and gaps", async () => {
    const page = await read();
    for (const fact of [
      "权威解读",
      "本报记者",
      "某报",
      "2023-02-25",
      "年份未印",
      "标题为编者所拟",
      "下转第二版",
      "标题存疑",
    ])
      expect(page).toContain(fact);
    expect(page).toMatch(/<h2 id="at-0" data-start="0">/u);
    expect(page).toMatch(/<p class="question"/u);
    expect(page).toContain('<mark class="suspect" title="标题只剩前半">改革');
    expect(page).toContain('<mark class="suspect" title="疑为&quot;账号&quot;">账户 &amp; 1');
    expect(page).toContain('<p class="doubt" role="note">“账户 &amp; 1”存疑，照录未改：疑为&quot;账号&quot;</p>');
  });

  it("keeps every paragraph's text whole and names where it begins", async () => {
    const page = await read(`?s=3-40`);
    const blocks = [
      ...page.matchAll(/<(p|h2)(?: class="question")?(?: id="at-\d+")? data-start="(\d+)">(.*?)<\/\1>/gu),
    ];
    expect(blocks).toHaveLength(3);
    for (const [, , start, inner] of blocks)
      expect(fakeArticle.text.startsWith(plain(inner ?? ""), Number(start))).toBe(true);
  });

  it("highlights the cited span without a script, under the id of the citation's fragment", async () => {
    const url = new URL(fakeCitation.url, "http://localhost");
    const page = await read(url.search);
    const match = /<mark class="cited" id="([^"]+)">(.*?)<\/mark>/u.exec(page);
    expect(match?.[1]).toBe(url.hash.slice(1));
    expect(plain(match?.[2] ?? "")).toBe(fakeCitation.quote);
  });

  it.each(["?s=", "?s=9-3", "?s=a-b", "?s=999999-1000000", '?s="><script>', "?s=-1-3"])(
    "ignores the bad span %s",
    async (query) => {
      expect(await read(query)).not.toContain('class="cited"');
    },
  );
});
