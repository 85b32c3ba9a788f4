import path from "node:path";
import { decodeText } from "./decode-text.ts";
import { FileProblem } from "./file-problem.ts";
import { parseDocx } from "./parse-docx.ts";
import { parseHtml } from "./parse-html.ts";
import { parseMarkdown, parsePlainText } from "./parse-markdown.ts";
import { parsePdf } from "./parse-pdf.ts";
import type { ParsedFile } from "./parsed-file.ts";

export type Parser = (bytes: Buffer) => ParsedFile | Promise<ParsedFile>;

/** A whole page, whatever the name of its file says. */
const IS_PAGE =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html[\s>]|html[^>]*>\s*<(?:head|body)[\s>])/iu;

const textParser =
  (parse: (text: string) => ParsedFile): Parser =>
  (bytes) => {
    const text = decodeText(bytes);
    return IS_PAGE.test(text) ? parseHtml(text) : parse(text);
  };

const PARSERS: ReadonlyMap<string, Parser> = new Map<string, Parser>([
  [".md", textParser(parseMarkdown)],
  [".txt", textParser(parsePlainText)],
  [".html", textParser(parseHtml)],
  [".htm", textParser(parseHtml)],
  [".docx", parseDocx],
  [".pdf", parsePdf],
]);

/** What goes with a page and is none: passed over in silence. */
const BESIDE_DOCUMENTS =
  /^\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|ico|css|m?js|woff2?|ttf|otf|mp[34]|m4a|wav|avi|mov|webm)$/u;

/** What Windows leaves in a folder; such files of other systems are hidden ones. */
const OF_THE_SYSTEM = /^(?:thumbs\.db|desktop\.ini)$/iu;

/** How to read a file by its name; a problem where a person may expect it to be read and it is not. */
export function parserOf(sourcePath: string): Parser | FileProblem | undefined {
  const extension = path.posix.extname(sourcePath).toLowerCase();
  const parse = PARSERS.get(extension);
  if (parse || BESIDE_DOCUMENTS.test(extension) || OF_THE_SYSTEM.test(path.posix.basename(sourcePath))) return parse;
  return extension === ""
    ? new FileProblem("its name has no extension that tells its format", "Give it one, such as .txt or .md.")
    : new FileProblem(`${extension} files are not read`, "Save it as .docx, .pdf, .md or .txt.");
}
