import { describe, expect, it } from "vitest";
import { parseDocx } from "./parse-docx.ts";
import { parseHtml } from "./parse-html.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { makeDocx } from "./testing/fixtures.ts";

const headings = ({ text, outline }: ParsedFile) =>
  outline.map(({ level, span }) => [level, text.slice(span.start, span.end)]);

describe("parseMarkdown", () => {
  const body = "# 总题 #\n\n正文\n\n```\n# 不是\n```\n\n##  二级\n#不是\n####### 不是";

  it("finds # headings, not those in code", () => {
    const parsed = parseMarkdown(`\n${body}\n`);
    expect(parsed.text).toBe("总题\n\n正文\n\n# 不是\n\n二级\n#不是\n####### 不是");
    expect(parsed.title).toBe("总题");
    expect(headings(parsed)).toEqual([
      [1, "总题"],
      [2, "二级"],
    ]);
  });

  it("leaves the text as it is where front matter has counted its characters", () => {
    const parsed = parseMarkdown(`---\nmissing: [{ at: 0, comment: 断 }]\n---\n${body}\n`);
    expect(parsed.text).toBe(body);
    expect(headings(parsed)).toEqual([
      [1, "总题"],
      [2, "二级"],
    ]);
  });

  it.each([
    ["**1. 几点开门？**", "1. 几点开门？"],
    ['见[办法](https://example.org "x")，*即日*起，`甲`', "见办法，即日起，甲"],
    ["> 引文", "引文"],
    ["今起清理。[^1]\n\n[^1]: 含小船。", "今起清理。\n\n含小船。"],
    ["去掉 `[^0-9]` 与 ``[^a]``，[^1]即可", "去掉 [^0-9] 与 ``[^a]``，即可"],
    ["2*3=6，4*5=20；a\\*b；**未完", "2*3=6，4*5=20；a*b；**未完"],
    [
      "| 档次 | 补助 |\n| :-- | --: |\n| **一档** | 300元 |\n| 二档 | 200元 |",
      "档次：一档；补助：300元\n\n档次：二档；补助：200元",
    ],
  ])("shows %s", (source, text) => {
    expect(parseMarkdown(source).text).toBe(text);
  });
});

describe("parseHtml", () => {
  it("gives the visible text with its headings", () => {
    const parsed = parseHtml(
      `<html><head><title>网页名</title><style>p{}</style></head><body><nav>首页</nav><script>var a="<p>";</script>
      <h1> 医保<b>改革</b> </h1><p>第一段&amp;<a href="x">链接</a>。</p><ul><li>甲</li><li>乙</li></ul><h2>How to</h2><p>第二段</p><h3></h3></body></html>`,
    );
    expect(headings(parsed)).toEqual([
      [1, "医保改革"],
      [2, "How to"],
    ]);
    expect(parsed.title).toBe("医保改革");
    expect(parsed.text).toBe("医保改革\n\n第一段&链接。\n\n甲\n乙\n\nHow to\n\n第二段");
  });

  it("takes the page's title where there is no heading", () => {
    expect(parseHtml("<title>网页 名</title><p>文</p>")).toMatchObject({ title: "网页 名", outline: [], text: "文" });
  });

  it("leaves out the marks of notes, in tables too, and no other link or figure", () => {
    const note = '<sup><a href="#n1" id="r1">1</a></sup>';
    const html = `<p>面积30m<sup>2</sup>${note}，见<a href="#n2">办法</a>。<a href="#n3">[2]</a></p>
      <table><tr><th>甲</th><th>乙</th></tr><tr><td>8${note}</td><td>9</td></tr></table>
      <ol><li id="n1">含小船。<a href="#r1">↩</a></li></ol>`;
    expect(parseHtml(html).text).toBe("面积30m2，见办法。\n\n甲：8；乙：9\n\n 1. 含小船。");
  });

  it.each([
    [
      'Subject to paragraph <a href="#p2">(2)</a>, the fee is £5.<sup><a href="#n1">(1)</a></sup>',
      "Subject to paragraph (2), the fee is £5.",
    ],
    ['符合本条第<a href="#k3">（3）</a>项的。<a href="#n1">〔1〕</a><a href="#n2">［2］</a>', "符合本条第（3）项的。"],
  ])("keeps the place that a sentence names in round brackets: %s", (html, text) => {
    expect(parseHtml(`<p>${html}</p>`).text).toBe(text);
  });

  it("parts the questions of a list from their answers, and keeps a term with its meaning", () => {
    const html =
      "<dl><dt>问：收费吗？</dt><dd>答：不收。</dd><dt>几点开？</dt><dd>八点。</dd><dt>港池</dt><dd>停船的水面。</dd></dl>";
    expect(parseHtml(html).text).toBe("问：收费吗？\n\n答：不收。\n\n几点开？\n\n八点。\n\n港池\n停船的水面。");
  });

  it("does not fall over deep nesting", () => {
    expect(parseHtml(`${"<div>".repeat(20_000)}深`).outline).toEqual([]);
    expect(parseHtml(`<table><tr><td>${"<div>".repeat(20_000)}深`).outline).toEqual([]);
  });

  it("keeps a row of a table together, behind the names of the columns", () => {
    const parsed = parseHtml(
      `<p>票价如下：</p><table><thead><tr><td>线路</td><td>票价</td></tr></thead>
      <tr><td><p>1路</p></td><td>2元<br>（空调3元）</td></tr><tr><td colspan="2">夜班</td></tr></table><p>完。</p>`,
    );
    expect(parsed.text).toBe("票价如下：\n\n线路：1路；票价：2元 （空调3元）\n\n夜班\n\n完。");
  });

  it("takes a table that lays out the page for what stands in it", () => {
    const parsed = parseHtml("<table><tr><td><h2>通知</h2><p>甲。</p></td><td><p>乙。</p></td></tr></table>");
    expect(parsed.text).toBe("通知\n\n甲。\n\n乙。");
    expect(headings(parsed)).toEqual([[2, "通知"]]);
  });

  it("reads the article alone where the page marks it, and not what sites put around one", () => {
    const words = "山溪镇的游泳馆从六月起延长开放时间，早上七点开门。".repeat(5);
    const around = '<div class="breadcrumb">首页 &gt; 公告</div>';
    expect(parseHtml(`<div>热点</div><main>${around}<p>${words}</p></main><footer>版权</footer>`).text).toBe(words);
    expect(parseHtml(`<div>热点</div>${around}<p>${words}</p>`).text).toBe(`热点\n\n${words}`);
    expect(parseHtml(`<article>短</article><p>${words}</p>`).text).toContain(words);
  });

  it("takes date, publisher and title from the head of the page", () => {
    const parsed = parseHtml(
      `<title>游泳馆公告_山溪镇人民政府</title><meta name="PubDate" content="2024-06-01 08:30"><meta content='山溪镇&amp;文体站' name=ContentSource><p>文</p>`,
    );
    expect(parsed).toMatchObject({
      title: "游泳馆公告",
      publisher: "山溪镇&文体站",
      publishedOn: { value: "2024-06-01", basis: "printed" },
    });
  });
});

describe("parseDocx", () => {
  it("gives the paragraphs, and Word's heading styles as outline", async () => {
    const parsed = await parseDocx(
      await makeDocx([
        { style: "Title", text: "实施办法" },
        { text: "第一段，含 e\u0301。" },
        { style: "heading 2", text: "二、范围" },
        { text: "第二段。" },
      ]),
    );
    expect(parsed.text).toBe("实施办法\n\n第一段，含 e\u0301。\n\n二、范围\n\n第二段。");
    expect(headings(parsed)).toEqual([
      [1, "实施办法"],
      [2, "二、范围"],
    ]);
    expect(parsed.title).toBe("实施办法");
  });

  it("names encrypted, foreign and damaged files", async () => {
    await expect(parseDocx(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).rejects.toThrow(/password/u);
    await expect(parseDocx(Buffer.from("text"))).rejects.toThrow(/not a Word/u);
    await expect(parseDocx(Buffer.from("PK\u0003\u0004 cut off"))).rejects.toThrow(/damaged/u);
  });
});
