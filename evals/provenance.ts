import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";

/** The commit that is measured, with "+changes" where the tree differs from it; "unknown" outside a repository. */
export function currentCommit(): string {
  try {
    return `${git("rev-parse", "HEAD").trim()}${git("status", "--porcelain").trim() === "" ? "" : "+changes"}`;
  } catch {
    return "unknown";
  }
}

/** A sum of what differs from the commit, so that a run goes on only with the code that it began with. */
export function changesHash(): string {
  try {
    return sha256(git("diff", "HEAD"));
  } catch {
    return "unknown";
  }
}

/** SHA-256 over ids and texts, in the order of the ids. */
export function corpusHash(texts: ReadonlyMap<string, string>): string {
  return sha256(JSON.stringify([...texts].sort(([a], [b]) => (a < b ? -1 : 1))));
}

function git(...args: readonly string[]): string {
  return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 2 ** 28 });
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
