import mammoth from "mammoth";
import { FileProblem } from "./file-problem.ts";
import { parseHtml } from "./parse-html.ts";
import type { ParsedFile } from "./parsed-file.ts";

/** The first bytes of Microsoft's compound files, in which old .doc and all encrypted Office files are kept. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

const SAVE_AGAIN = "Open it in a word processor, save it as .docx and ingest again.";

/** Word's title and its styles Heading 1 to 6, whatever language they are shown in, become the outline. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/** Reads a Word file. Throws FileProblem where it is encrypted, an old .doc, or damaged. */
export async function parseDocx(bytes: Buffer): Promise<ParsedFile> {
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) {
    throw new FileProblem(
      "the file is protected by a password, or is an old .doc under the name of a .docx",
      "Take the password off, or save it as .docx, and ingest again.",
    );
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new FileProblem("the file is not a Word document", SAVE_AGAIN);
  try {
    const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, { styleMap: STYLES, convertImage });
    return parseHtml(value);
  } catch (cause) {
    throw new FileProblem("the Word file is damaged", SAVE_AGAIN, { cause });
  }
}
