import { appendFile, mkdir, readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Feedback, FeedbackStore } from "../../ports/feedback-store.ts";

/** Some ten thousand entries; a reader's words must not fill the disk. */
const LARGEST_FILE_IN_BYTES = 20 * 2 ** 20;

/** Feedback as one JSON object a line, readable by its owner alone. */
export function createFeedbackFile(path: string, largestInBytes = LARGEST_FILE_IN_BYTES): FeedbackStore {
  return {
    async add(feedback) {
      const line = `${JSON.stringify(feedback)}\n`;
      await mkdir(dirname(path), { recursive: true });
      const { size } = await stat(path).catch(() => ({ size: 0 }));
      if (size + Buffer.byteLength(line) > largestInBytes) return "full";
      await appendFile(path, line, { mode: 0o600 });
      return "stored";
    },
  };
}

/** All entries, oldest first; of several on one answer the last counts. A line cut short by a crash is passed over. */
export async function readFeedback(path: string): Promise<readonly Feedback[]> {
  const lines = (await readFile(path, "utf8").catch(absent)).split("\n").filter((line) => line !== "");
  const entries = lines.flatMap((line): Feedback[] => {
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  });
  return [...new Map(entries.map((entry) => [entry.answerId, entry])).values()];
}

function absent(error: NodeJS.ErrnoException): string {
  if (error.code === "ENOENT") return "";
  throw error;
}
