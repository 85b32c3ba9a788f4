import { appendFile, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Feedback } from "../../ports/feedback-store.ts";
import { createFeedbackFile, readFeedback } from "./feedback-file.ts";

const entry: Feedback = {
  answerId: "a-1",
  verdict: "up",
  comment: "换行\n也行",
  question: "问？",
  history: [],
  status: "answered",
  citations: [{ articleId: "a", span: { start: 0, end: 2 }, quote: "原文" }],
  receivedAt: "2026-01-01T00:00:00.000Z",
};

describe("the feedback file", () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "yiju-feedback-"));
    path = join(folder, "data", "feedback.jsonl");
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("gives back what was added; the last on an answer counts", async () => {
    const store = createFeedbackFile(path);
    const changed: Feedback = { ...entry, verdict: "down" };
    for (const each of [entry, { ...entry, answerId: "a-2" }, changed]) expect(await store.add(each)).toBe("stored");
    expect(await readFeedback(path)).toEqual([changed, { ...entry, answerId: "a-2" }]);
    if (process.platform !== "win32") expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it("takes no more once it is full, and loses nothing", async () => {
    const store = createFeedbackFile(path, 500);
    expect(await store.add(entry)).toBe("stored");
    expect(await store.add({ ...entry, comment: "长".repeat(200) })).toBe("full");
    expect(await readFeedback(path)).toEqual([entry]);
  });

  it("passes over a line that a crash cut short, and knows no feedback where there is no file", async () => {
    expect(await readFeedback(path)).toEqual([]);
    await createFeedbackFile(path).add(entry);
    await appendFile(path, '{"answerId":"a-');
    expect(await readFile(path, "utf8")).toContain("a-1");
    expect(await readFeedback(path)).toEqual([entry]);
  });
});
