import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";

export interface CorpusProblem {
  /** Below CORPUS_DIR, with forward slashes. */
  readonly path: string;
  readonly reason: string;
  /** What the file's owner can do. */
  readonly action: string;
}

export interface FoundFile {
  /** Below the root, with forward slashes. */
  readonly sourcePath: string;
  readonly absolutePath: string;
  readonly size: number;
}

/** Hidden files, the lock files that Word leaves, and the README that explains the folder. */
function isSkipped(sourcePath: string): boolean {
  const name = path.posix.basename(sourcePath);
  return name.startsWith(".") || name.startsWith("~$") || /^readme(?:\.md)?$/iu.test(sourcePath);
}

const byCodeUnit = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/**
 * Lists the files below a folder, in the order of their paths. Links are followed where they stay inside the folder, each
 * target once; links that leave it or lead nowhere, and folders that cannot be opened, are problems.
 */
export async function listFiles(directory: string): Promise<{ files: FoundFile[]; problems: CorpusProblem[] }> {
  const root = await realpath(directory);
  const files: FoundFile[] = [];
  const problems: CorpusProblem[] = [];
  const links: { sourcePath: string; target: string }[] = [];

  const visit = async (folder: string, prefix: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort(byCodeUnit)) {
      const sourcePath = prefix + entry.name;
      const absolutePath = path.join(folder, entry.name);
      if (isSkipped(sourcePath)) continue;
      try {
        if (entry.isSymbolicLink()) links.push({ sourcePath, target: await realpath(absolutePath) });
        else if (entry.isDirectory()) await visit(absolutePath, `${sourcePath}/`);
        else if (entry.isFile()) files.push({ sourcePath, absolutePath, size: (await stat(absolutePath)).size });
      } catch (error) {
        problems.push({ path: sourcePath, ...describe(error, entry.isSymbolicLink()) });
      }
    }
  };
  await visit(root, "");

  const listed = new Set(files.map(({ absolutePath }) => absolutePath));
  for (const { sourcePath, target } of links) {
    const relative = path.relative(root, target);
    if (relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) {
      const action = "Copy the file itself into the folder.";
      problems.push({ path: sourcePath, reason: "the link leads out of the corpus folder", action });
      continue;
    }
    const info = await stat(target);
    // What a link to a folder, or to a file already listed, leads to has been read at its own place.
    if (info.isFile() && !listed.has(target)) {
      listed.add(target);
      files.push({ sourcePath, absolutePath: target, size: info.size });
    }
  }
  files.sort((a, b) => byCodeUnit({ name: a.sourcePath }, { name: b.sourcePath }));
  return { files, problems };
}

function describe(error: unknown, isLink: boolean): { reason: string; action: string } {
  if (isLink) return { reason: "the link leads nowhere", action: "Remove the link, or restore what it led to." };
  const code = error instanceof Error && "code" in error ? String(error.code) : "error";
  return { reason: `it cannot be opened (${code})`, action: "Give the account that ingests the right to read it." };
}
