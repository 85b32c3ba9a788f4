import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Article } from "../../domain/article.ts";
import { YijuError } from "../../domain/errors.ts";
import type { ListedArticle } from "../../ports/listed-article.ts";
import { uniqueIdFromPath } from "./article-id.ts";
import { decodeText } from "./decode-text.ts";
import { FileProblem } from "./file-problem.ts";
import { type CorpusProblem, type FoundFile, listFiles } from "./list-files.ts";
import { parseDocx } from "./parse-docx.ts";
import { parseHtml } from "./parse-html.ts";
import { parseMarkdown, parsePlainText } from "./parse-markdown.ts";
import { parsePdf } from "./parse-pdf.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { toArticle } from "./to-article.ts";

export type { CorpusProblem };

const MEBIBYTE = 1024 * 1024;
export const DEFAULT_MAX_FILE_BYTES = 20 * MEBIBYTE;

type Parser = (bytes: Buffer) => ParsedFile | Promise<ParsedFile>;

const htmlParser: Parser = (bytes) => parseHtml(decodeText(bytes));

const PARSERS: ReadonlyMap<string, Parser> = new Map<string, Parser>([
  [".md", (bytes) => parseMarkdown(decodeText(bytes))],
  [".txt", (bytes) => parsePlainText(decodeText(bytes))],
  [".html", htmlParser],
  [".htm", htmlParser],
  [".docx", parseDocx],
  [".pdf", parsePdf],
]);

/** Documents that a person may expect to be read; other files, such as pictures, are passed over in silence. */
const UNREAD_DOCUMENTS = new Set([".doc", ".rtf", ".odt", ".wps", ".ofd", ".epub", ".pptx", ".ppt", ".xlsx", ".xls"]);

interface ReadFile {
  readonly parsed: ParsedFile;
  readonly contentHash: string;
}

/** What is kept of a file once it was read: enough to read it again, and to tell it from others. */
interface KnownFile {
  readonly file: FoundFile;
  readonly parse: Parser;
  readonly statedId: string | undefined;
  readonly contentHash: string;
  readonly textHash: string;
  readonly length: number;
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

/** Sets aside what repeats an earlier file: its bytes, its stated id, or, where it states no id, its text. */
function withoutRepeats(
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

export interface CorpusOptions {
  readonly directory: string;
  readonly maxFileBytes?: number;
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
  const { directory, maxFileBytes = DEFAULT_MAX_FILE_BYTES } = options;
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
    const extension = path.posix.extname(file.sourcePath).toLowerCase();
    const parse = PARSERS.get(extension);
    if (UNREAD_DOCUMENTS.has(extension)) {
      report(
        file.sourcePath,
        new FileProblem(`${extension} files are not read`, "Save it as .docx, .pdf, .md or .txt."),
      );
    }
    if (!parse) continue;
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
  const kept = withoutRepeats(read, report);
  const taken = new Set(kept.flatMap(({ statedId }) => statedId ?? []));
  const articles = kept.map(({ file, parse, statedId, contentHash, length }): ListedArticle => {
    const { sourcePath } = file;
    const id = statedId ?? uniqueIdFromPath(sourcePath, (candidate) => taken.has(candidate));
    taken.add(id);
    return {
      id,
      contentHash,
      length,
      async read() {
        const again = await readOne(file, parse, maxFileBytes).catch(() => undefined);
        return again?.contentHash === contentHash
          ? toArticle(again.parsed, { id, sourcePath, contentHash })
          : undefined;
      },
    };
  });
  return { articles, problems: problems.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)) };
}

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
