import { describe, expect, it } from "vitest";
import { parseDocx } from "./parse-docx.ts";
import { parseHtml } from "./parse-html.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { makeDocx } from "./testing/fixtures.ts";

const headings = ({ text, outline }: ParsedFile) =>
  outline.map(({ level, span }) => [level, text.slice(span.start, span.end)]);

describe("parseMarkdown", () => {
  it("finds # headings, not those in code, and leaves the text as it is", () => {
    const body = "# 总题 #\n\n正文\n\n```\n# 不是\n```\n\n##  二级\n#不是\n####### 不是";
    const parsed = parseMarkdown(`\n${body}\n`);
    expect(parsed.text).toBe(body);
    expect(parsed.title).toBe("总题");
    expect(headings(parsed)).toEqual([
      [1, "总题"],
      [2, "二级"],
    ]);
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

  it("does not fall over deep nesting", () => {
    expect(parseHtml(`${"<div>".repeat(20_000)}深`).outline).toEqual([]);
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
