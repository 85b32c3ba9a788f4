import { describe, expect, it } from "vitest";
import { quotation, reference } from "./reference.ts";

const article = {
  title: "让家门口就医看得上、看得起、看得好",
  titleBasis: "printed",
  byline: "新华社记者 彭韵佳",
  publisher: "新华社",
  publishedOn: "2026-04-18",
  publishedOnBasis: "printed",
  kind: "news",
} as const;

describe("reference", () => {
  it("follows GB/T 7714 for a newspaper article", () => {
    expect(reference(article)).toBe("彭韵佳. 让家门口就医看得上、看得起、看得好[N]. 新华社, 2026-04-18.");
  });

  it("puts into brackets what the source does not print", () => {
    expect(reference({ ...article, titleBasis: "ours", publishedOnBasis: "inferred" })).toBe(
      "彭韵佳. [让家门口就医看得上、看得起、看得好][N]. 新华社, [2026-04-18].",
    );
  });

  it.each([
    ["记者崔芳 通讯员孔艺颖", "崔芳, 孔艺颖"],
    ["新华社记者", "新华社记者"],
    ["王尚(媒体人)", "王尚"],
    ["兰锋摄（中经视觉）", "兰锋"],
    ["新华社记者 徐速绘摄", "徐速绘"],
    ["朱慧卿绘", "朱慧卿"],
    ["记者 洪可润 于也童", "洪可润, 于也童"],
  ])("takes the names out of %s", (byline, authors) => {
    expect(reference({ ...article, byline })).toMatch(new RegExp(`^${authors}\\. `, "u"));
  });

  it("leaves out what is not known", () => {
    const bare = { ...article, byline: null, publisher: null, publishedOn: null, publishedOnBasis: null };
    expect(reference({ ...bare, kind: "document" })).toBe("让家门口就医看得上、看得起、看得好[Z]. 日期不详.");
  });
});

describe("quotation", () => {
  it("keeps the words verbatim, with speaker, reference and address", () => {
    expect(quotation("看病不贵。", article, "某司负责人", "http://a/b")).toBe(
      `某司负责人：“看病不贵。”\n${reference(article)}\nhttp://a/b`,
    );
    expect(quotation("“看病不贵。”", article, undefined, "")).toMatch(/^“看病不贵。”\n/u);
  });
});
