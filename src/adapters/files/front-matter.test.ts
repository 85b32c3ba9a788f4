import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { parseFrontMatter, splitFrontMatter } from "./front-matter.ts";

const BODY = "第一段。\n\n第二段𠀀。";

describe("splitFrontMatter", () => {
  it("takes the newlines off both ends of the body and nothing else", () => {
    expect(splitFrontMatter("---\nid: a\n---\n\n　正文 \n\n")).toEqual({ yaml: "id: a\n", body: "　正文 " });
  });

  it("takes a rule at the top of a Markdown file for a rule", () => {
    expect(splitFrontMatter("---\n正文\n---\n下文").body).toBe("---\n正文\n---\n下文");
    expect(splitFrontMatter("---\n正文").body).toBe("---\n正文");
  });

  it("accepts empty front matter, and a rule inside the body", () => {
    expect(splitFrontMatter("---\n---\n正文").body).toBe("正文");
    expect(splitFrontMatter("---\nid: a\n---\n上\n---\n下").body).toBe("上\n---\n下");
  });

  it("names front matter that is never closed", () => {
    expect(() => splitFrontMatter("---\ntitle: 题\n正文")).toThrow(/closing ---/u);
  });
});

describe("parseFrontMatter", () => {
  it.each([
    ["2024-05-01", "2024-05-01", "printed"],
    ['"2024-05"', "2024-05", "printed"],
    ["2024", "2024", "printed"],
    ["{ value: 2023-02-25, basis: inferred, reason: 报头 }", "2023-02-25", "inferred"],
    ["{ value: 2025 }", "2025", "printed"],
  ])("reads publishedOn: %s", (yaml, value, basis) => {
    expect(parseFrontMatter(`publishedOn: ${yaml}`, BODY).publishedOn).toMatchObject({ value, basis });
  });

  it.each([
    ["title: [1]", /title/u],
    ["kind: novel", /kind/u],
    ["publishedOn: 2023-02-30", /publishedOn/u],
    ["publishedOn: 去年", /2024-05-01/u],
    ["id: a/b", /id: .*without spaces/u],
    ["id: ..", /id/u],
    ["title: a: b", /YAML/u],
    ["title: a\ntitle: b", /YAML/u],
    ["- a list", /whole/u],
    ["outline: [{ kind: heading, level: 0, start: 0, end: 2 }]", /outline\.0\.level/u],
    ["segments: [{ start: 0, end: 2, file: p, pageStart: 5, pageEnd: 5 }]", /segments\[0\], page/u],
    ["defects: [{ type: x, start: 0, end: 10, comment: c }]", /cuts a character/u],
    ["partDefects: [{ type: x, part: footer, comment: c }]", /partDefects\.0\.part/u],
    ["missing: [{ at: 99, comment: c }]", /missing\[0\]/u],
  ])("refuses %s", (yaml, message) => {
    expect(() => parseFrontMatter(yaml, BODY)).toThrow(message);
  });

  it("lets unknown keys and empty values through", () => {
    expect(parseFrontMatter("tags: [a]\nkicker:\ntitle: 题", BODY)).toMatchObject({ title: "题", kicker: null });
  });

  it("takes a span if, and only if, it lies in the text and holds something", () => {
    const plain = fc.array(fc.constantFrom("文", "a", "\n", "，")).map((characters) => characters.join(""));
    fc.assert(
      fc.property(
        plain,
        fc.nat(20),
        fc.nat(20),
        fc.constantFrom("outline", "segments", "defects"),
        (body, start, end, key) => {
          const entry = {
            kind: "heading",
            level: 1,
            type: "t",
            comment: "c",
            file: "p",
            pageStart: 0,
            pageEnd: 1,
            start,
            end,
          };
          const read = () => parseFrontMatter(stringify({ [key]: [entry] }), body);
          if (start < end && end <= body.length) expect(read()[key as "outline"]?.[0]).toMatchObject({ start, end });
          else expect(read).toThrow(key);
        },
      ),
    );
  });
});
