import { FileProblem } from "./file-problem.ts";
import type { FoundFile } from "./list-files.ts";
import type { Parser } from "./parser-of.ts";

/** What is kept of a file once it was read: enough to read it again, and to tell it from others. */
export interface KnownFile {
  readonly file: FoundFile;
  readonly parse: Parser;
  readonly statedId: string | undefined;
  readonly contentHash: string;
  readonly textHash: string;
  readonly length: number;
}

/** Sets aside what repeats an earlier file: its bytes, its stated id, or, where it states no id, its text. */
export function withoutRepeats(
  known: readonly KnownFile[],
  report: (path: string, problem: FileProblem) => void,
): readonly KnownFile[] {
  const first = new Map<string, string>();
  return known.filter(({ file: { sourcePath }, statedId: id, contentHash, textHash }) => {
    const sameContent = first.get(`bytes ${contentHash}`) ?? (id ? undefined : first.get(`text ${textHash}`));
    const sameId = id ? first.get(`id ${id}`) : undefined;
    if (sameContent) {
      report(sourcePath, new FileProblem(`it repeats the content of ${sameContent}`, "Remove one of the two."));
    } else if (sameId) {
      report(
        sourcePath,
        new FileProblem(`its id ${id} is already that of ${sameId}`, "Give one of the two another id."),
      );
    } else {
      for (const key of [`bytes ${contentHash}`, `text ${textHash}`, ...(id ? [`id ${id}`] : [])]) {
        if (!first.has(key)) first.set(key, sourcePath);
      }
    }
    return !sameContent && !sameId;
  });
}
