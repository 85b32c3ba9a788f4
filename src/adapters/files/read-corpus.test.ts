import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPageReader } from "./create-page-reader.ts";
import { listCorpus, readCorpus } from "./read-corpus.ts";
import { drawLine, makeDocx, makePdf } from "./testing/fixtures.ts";

let base: string;
let directory: string;

beforeEach(async () => {
  base = await mkdtemp(path.join(os.tmpdir(), "yiju-corpus-"));
  directory = path.join(base, "corpus");
  await mkdir(directory);
});
afterEach(() => rm(base, { recursive: true, force: true }));

async function put(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(directory, name)), { recursive: true });
    await writeFile(path.join(directory, name), content);
  }
}

const reasons = ({ problems }: Awaited<ReturnType<typeof readCorpus>>) =>
  Object.fromEntries(problems.map(({ path: where, reason }) => [where, reason]));

describe("readCorpus", () => {
  it("reads front matter into the article", async () => {
    await put({
      "a.md": `---
id: outpatient-interview
title: 答记者问
titleBasis: ours
kicker: 引题
byline: 本报记者
publishedOn: { value: 2023-02-25, basis: inferred, reason: 报头 }
kind: interview
outline:
  - { kind: question, level: 2, start: 0, end: 3 }
segments: [{ start: 0, end: 3, file: 001.txt, pageStart: 5, pageEnd: 9 }]
defects: [{ type: typo, start: 4, end: 6, comment: 疑 }]
missing: [{ at: 6, comment: 断 }]
---

问什么
答案\r\n`,
    });
    const { articles, problems } = await readCorpus({ directory });
    expect(problems).toEqual([]);
    expect(articles).toEqual([
      {
        id: "outpatient-interview",
        title: "答记者问",
        titleBasis: "ours",
        kicker: "引题",
        byline: "本报记者",
        publishedOn: { value: "2023-02-25", basis: "inferred", reason: "报头" },
        kind: "interview",
        text: "问什么\n答案",
        outline: [{ kind: "question", level: 2, span: { start: 0, end: 3 } }],
        segments: [{ article: { start: 0, end: 3 }, file: "001.txt", page: { start: 5, end: 9 } }],
        defects: [{ type: "typo", span: { start: 4, end: 6 }, comment: "疑" }],
        missing: [{ at: 6, comment: "断" }],
        sourcePath: "a.md",
        contentHash: expect.stringMatching(/^[0-9a-f]{64}$/u),
      },
    ]);
  });

  it("reads every format below the folder, and names those without front matter after their path", async () => {
    await put({
      "README.md": "# 说明",
      README: "说明",
      ".hidden.md": "隐",
      "picture.png": Uint8Array.of(0x89, 0x50),
      "~$b.docx": "lock",
      "Thumbs.db": Uint8Array.of(0xd0, 0xcf),
      "政策 文件/desktop.ini": "[.ShellClassInfo]",
      "政策 文件/.DS_Store": "x",
      "政策 文件/2024（试行）.md": "# 办法\n\n文一",
      "政策 文件/README.md": "文二",
      "b.docx": await makeDocx([{ text: "文三" }]),
      "c.HTM": "<p>文四</p>",
      "d.pdf": makePdf([drawLine("Text five", { y: 700 })]),
      "e.txt": new Uint8Array(Buffer.from("\uFEFF文六", "utf16le")),
      "f.txt": Uint8Array.of(0xce, 0xc4, 0xc6, 0xdf),
    });
    const { articles, problems } = await readCorpus({ directory });
    expect(problems).toEqual([]);
    expect(articles.map(({ id, title, titleBasis, text }) => [id, title, titleBasis, text])).toEqual([
      ["b", "b", "file-name", "文三"],
      ["c", "c", "file-name", "文四"],
      ["d", "d", "file-name", "Text five"],
      ["e", "e", "file-name", "文六"],
      ["f", "f", "file-name", "文七"],
      ["政策-文件-2024-试行", "办法", "printed", "办法\n\n文一"],
      ["政策-文件-README", "README", "file-name", "文二"],
    ]);
  });

  it("names each bad file with the reason and what to do, and reads the rest", async () => {
    await writeFile(path.join(base, "outside.md"), "外");
    await put({
      "good.md": "好文",
      "binary.txt": Uint8Array.of(0, 1, 2, 3),
      "blank.md": " \n",
      "broken.md": "---\ntitle: [\n---\n文",
      "copy.md": "好文",
      "empty.txt": "",
      "head-only.md": "---\ntitle: 题\n---\n",
      "large.txt": "长".repeat(1000),
      noextension: "文",
      "old.doc": "旧",
      "rows.csv": "甲,乙",
      "picture.pdf": makePdf([""]),
      "span.md": "---\nmissing: [{ at: 9, comment: c }]\n---\n文",
      "id-1.md": "---\nid: same\n---\n一",
      "id-2.md": "---\nid: same\n---\n二",
    });
    await symlink(path.join(base, "outside.md"), path.join(directory, "link.md"));
    await symlink("nowhere.md", path.join(directory, "dangling.md"));
    await symlink(directory, path.join(directory, "loop"));
    const corpus = await readCorpus({ directory, maxFileBytes: 2048 });
    expect(corpus.articles.map(({ id }) => id)).toEqual(["copy", "same"]);
    expect(reasons(corpus)).toEqual({
      "binary.txt": expect.stringContaining("binary"),
      "blank.md": expect.stringContaining("no text"),
      "broken.md": expect.stringContaining("YAML"),
      "dangling.md": expect.stringContaining("nowhere"),
      "empty.txt": expect.stringContaining("no text"),
      "good.md": expect.stringContaining("copy.md"),
      "head-only.md": expect.stringContaining("no text"),
      "id-2.md": expect.stringContaining("id-1.md"),
      "large.txt": expect.stringContaining("2.9 KiB, larger than the limit of 2.0 KiB"),
      "link.md": expect.stringContaining("leads out"),
      noextension: expect.stringContaining("no extension"),
      "old.doc": expect.stringContaining("not read"),
      "rows.csv": expect.stringContaining(".csv files are not read"),
      "picture.pdf": expect.stringContaining("text layer"),
      "span.md": expect.stringContaining("missing[0]"),
    });
    for (const { action } of corpus.problems) expect(action).toMatch(/^[A-Z].+\.$/u);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === "win32")("names a file it may not open", async () => {
    await put({ "a.md": "甲", "b.md": "乙" });
    await chmod(path.join(directory, "a.md"), 0);
    const corpus = await readCorpus({ directory });
    expect(corpus.articles.map(({ id }) => id)).toEqual(["b"]);
    expect(reasons(corpus)["a.md"]).toContain("EACCES");
  });

  it("keeps ids unique, those stated before those made from paths, whatever else is there", async () => {
    await put({ "a.md": "甲", "a.txt": "乙", "z.md": "---\nid: a\n---\n丙" });
    const ids = (await readCorpus({ directory })).articles.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids[2]).toBe("a");
    expect(ids[0]).toMatch(/^a-[0-9a-f]{6}$/u);
  });

  it("keeps what is indexed where a copy or another file of its name comes before it", async () => {
    await put({ "a.txt": "甲", "law.md": "法" });
    const { articles } = await listCorpus({ directory });
    const indexed = new Map(articles.map(({ id, contentHash }) => [id, { contentHash }]));
    await put({ "a.md": "乙", "copies/law (副本).md": "法" });
    const later = await listCorpus({ directory, indexed });
    expect(later.articles.map(({ id }) => id)).toEqual([expect.stringMatching(/^a-[0-9a-f]{6}$/u), "a", "law"]);
    expect(later.problems.map(({ path: where, reason }) => [where, reason])).toEqual([
      ["copies/law (副本).md", "it repeats the content of law.md"],
    ]);
  });

  it("keeps the id of a path that is indexed though its file is edited as others come", async () => {
    await put({ "a.txt": "甲", "fees.md": "---\nid: fees\n---\n费用" });
    const indexed = new Map((await listCorpus({ directory })).articles.map((article) => [article.id, article]));
    await put({
      "a.md": "乙",
      "a.txt": "甲，已改。",
      "fees-old.md": "---\nid: fees\n---\n费用",
      "fees.md": "---\nid: fees\n---\n费用，已改。",
    });
    const later = await listCorpus({ directory, indexed });
    expect(later.articles.map(({ id, sourcePath }) => [id, sourcePath])).toEqual([
      [expect.stringMatching(/^a-[0-9a-f]{6}$/u), "a.md"],
      ["a", "a.txt"],
      ["fees", "fees.md"],
    ]);
    expect(reasons({ articles: [], problems: later.problems })).toEqual({
      "fees-old.md": "its id fees is already that of fees.md",
    });
    await rm(path.join(directory, "a.txt"));
    const marked = new Map(later.articles.map((article) => [article.id, article]));
    expect((await listCorpus({ directory, indexed: marked })).articles[0]?.id).toBe(later.articles[0]?.id);
  });

  it("reads a page as one whatever its name, and a text that only speaks of tags as a text", async () => {
    const page = "<!DOCTYPE html>\n<html><body><h1>公告</h1><p>明天停水。</p></body></html>";
    await put({ "a.md": page, "b.txt": `<?xml version="1.0"?>\n${page}  `, "c.md": "<html> 是标签。" });
    const texts = (await readCorpus({ directory })).articles.map(({ text }) => text);
    expect(texts).toEqual(["公告\n\n明天停水。", "<html> 是标签。"]);
  });

  it("follows a link that stays inside the folder, once", async () => {
    await put({ "real/.kept/a.md": "甲", "b.md": "乙" });
    await symlink(path.join(directory, "real/.kept/a.md"), path.join(directory, "link.md"));
    await symlink(path.join(directory, "b.md"), path.join(directory, "again.md"));
    const corpus = await readCorpus({ directory });
    expect(corpus.articles.map(({ id }) => id)).toEqual(["b", "link"]);
    expect(corpus.problems).toEqual([]);
  });

  it("says so where the folder is missing or is a file", async () => {
    const error = { code: "configuration", action: expect.stringContaining("CORPUS_DIR") };
    await expect(readCorpus({ directory: path.join(base, "none") })).rejects.toMatchObject(error);
    await writeFile(path.join(base, "file"), "");
    await expect(readCorpus({ directory: path.join(base, "file") })).rejects.toMatchObject(error);
  });
});

describe("createPageReader", () => {
  it("reads pages as they are, and none outside the folder", async () => {
    await put({ "001.txt": "\uFEFF甲\r\n" });
    await writeFile(path.join(base, "secret.txt"), "密");
    await mkdir(path.join(base, "corpus-2"));
    await writeFile(path.join(base, "corpus-2/secret.txt"), "密");
    await symlink(path.join(base, "secret.txt"), path.join(directory, "link.txt"));
    const read = createPageReader(directory);
    expect(read("001.txt")).toBe("\uFEFF甲\r\n");
    for (const file of [
      "../secret.txt",
      path.join(base, "secret.txt"),
      "link.txt",
      "../corpus-2/secret.txt",
      "none",
      "",
      "a\0",
    ]) {
      expect(read(file)).toBeUndefined();
    }
    await rm(path.join(directory, "001.txt"));
    expect(read("001.txt")).toBe("\uFEFF甲\r\n");
  });
});
