import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { Article } from "../../domain/article.ts";
import { YijuError } from "../../domain/errors.ts";
import type { IndexedFile, ListedArticle } from "../../ports/listed-article.ts";
import { idFromPath, uniqueIdFromPath } from "./article-id.ts";
import { FileProblem } from "./file-problem.ts";
import { type CorpusProblem, type FoundFile, listFiles } from "./list-files.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { type Parser, parserOf } from "./parser-of.ts";
import { toArticle } from "./to-article.ts";
import { type KnownFile, withoutRepeats } from "./without-repeats.ts";

export type { CorpusProblem };

const MEBIBYTE = 1024 * 1024;
export const DEFAULT_MAX_FILE_BYTES = 20 * MEBIBYTE;

interface ReadFile {
  readonly parsed: ParsedFile;
  readonly contentHash: string;
}

function inWords(bytes: number): string {
  return bytes < MEBIBYTE ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / MEBIBYTE).toFixed(1)} MiB`;
}

async function readOne(file: FoundFile, parse: Parser, maxFileBytes: number): Promise<ReadFile> {
  if (file.size > maxFileBytes) {
    const [size, limit] = [file.size, maxFileBytes].map(inWords);
    throw new FileProblem(`the file is ${size}, larger than the limit of ${limit}`, "Split it into smaller files.");
  }
  const bytes = await readFile(file.absolutePath).catch((cause: NodeJS.ErrnoException) => {
    const reason = `it cannot be opened (${cause.code ?? cause.message})`;
    throw new FileProblem(reason, "Give the account that ingests the right to read it.", { cause });
  });
  const parsed = bytes.length > 0 ? await parse(bytes) : undefined;
  if (!parsed?.text.trim()) throw new FileProblem("the file holds no text", "Write its text into it, or remove it.");
  return { parsed, contentHash: hashOf(bytes) };
}

const hashOf = (content: Buffer | string) => createHash("sha256").update(content).digest("hex");

export interface CorpusOptions {
  readonly directory: string;
  readonly maxFileBytes?: number;
  /** Ids of the articles that an index holds, with their files: these keep their places and ids. */
  readonly indexed?: ReadonlyMap<string, IndexedFile>;
}

/**
 * Reads every .md, .txt, .html, .htm, .docx and .pdf file below a folder, in the order of their paths, and keeps of each so
 * little that any number fits in memory; its text is read again when it is wanted. Hidden files, Word's lock files and a
 * README.md at the top are passed over.
 *
 * Front matter is optional, in .md and .txt: without it the title is the first heading, else the file's name, and the id
 * comes from the path. Text is never changed but for \r\n, which becomes \n; Unicode is not normalised.
 * A file that cannot be used is a problem with its reason and what to do; the others are read all the same.
 * `maxFileBytes` defaults to 20 MiB. Throws YijuError("configuration") where the folder is missing or no folder.
 */
export async function listCorpus(
  options: CorpusOptions,
): Promise<{ articles: ListedArticle[]; problems: CorpusProblem[] }> {
  const { directory, maxFileBytes = DEFAULT_MAX_FILE_BYTES, indexed = new Map<string, IndexedFile>() } = options;
  const info = await stat(directory).catch(() => undefined);
  if (!info?.isDirectory()) {
    const what = info ? "is not a folder" : "does not exist";
    throw new YijuError(
      "configuration",
      `CORPUS_DIR ${directory} ${what}`,
      "Set CORPUS_DIR to the folder of the articles.",
    );
  }
  const { files, problems } = await listFiles(directory).catch((cause: unknown) => {
    throw new YijuError("configuration", `CORPUS_DIR ${directory} cannot be opened`, "Check its access rights.", {
      cause,
    });
  });
  const report = (sourcePath: string, { message, action }: FileProblem) => {
    problems.push({ path: sourcePath, reason: message, action });
  };
  const read: KnownFile[] = [];
  for (const file of files) {
    const parse = parserOf(file.sourcePath);
    if (parse instanceof FileProblem) report(file.sourcePath, parse);
    if (typeof parse !== "function") continue;
    try {
      const { parsed, contentHash } = await readOne(file, parse, maxFileBytes);
      const textHash = hashOf(parsed.text);
      const { length } = parsed.text;
      read.push({ file, parse, statedId: parsed.frontMatter?.id ?? undefined, contentHash, textHash, length });
      if (parsed.warning) report(file.sourcePath, parsed.warning);
    } catch (error) {
      if (error instanceof FileProblem) report(file.sourcePath, error);
      // One file must not stop the others, not even through a fault in a format's library.
      else
        report(file.sourcePath, new FileProblem(`it cannot be read: ${String(error)}`, "Save it anew, or remove it."));
    }
  }
  const idOfPath = new Map([...indexed].map(([id, file]) => [file.sourcePath, id]));
  const indexedId = ({ file, statedId }: KnownFile) => {
    const id = idOfPath.get(file.sourcePath);
    return statedId === undefined || statedId === id ? id : undefined;
  };
  // What is new takes neither the place nor the id of a path that is indexed, however often its file is edited.
  const rank = (each: KnownFile) => {
    const id = indexedId(each) ?? each.statedId ?? idFromPath(each.file.sourcePath);
    return (indexedId(each) === undefined ? 2 : 0) + (indexed.get(id)?.contentHash === each.contentHash ? 0 : 1);
  };
  const kept = withoutRepeats(
    read.toSorted((a, b) => rank(a) - rank(b)),
    report,
  );
  const taken = new Set(kept.flatMap(({ statedId }) => statedId ?? []));
  const listed = kept.map((each) => {
    const { file, parse, statedId, contentHash, length } = each;
    const { sourcePath } = file;
    const before = indexedId(each);
    const isFree = before !== undefined && !taken.has(before);
    const id = statedId ?? (isFree ? before : uniqueIdFromPath(sourcePath, (candidate) => taken.has(candidate)));
    taken.add(id);
    const article: ListedArticle = {
      id,
      contentHash,
      sourcePath,
      length,
      async read() {
        const again = await readOne(file, parse, maxFileBytes).catch(() => undefined);
        return again?.contentHash === contentHash
          ? toArticle(again.parsed, { id, sourcePath, contentHash })
          : undefined;
      },
    };
    return { path: sourcePath, article };
  });
  const articles = listed.toSorted(byPath).map(({ article }) => article);
  return { articles, problems: problems.sort(byPath) };
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }) =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

/** As listCorpus, with every text in memory. */
export async function readCorpus(options: CorpusOptions): Promise<{ articles: Article[]; problems: CorpusProblem[] }> {
  const { articles, problems } = await listCorpus(options);
  const read: Article[] = [];
  for (const listed of articles) {
    const article = await listed.read();
    if (article) read.push(article);
  }
  return { articles: read, problems };
}
