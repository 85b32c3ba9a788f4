import { createRequire } from "node:module";
import path from "node:path";
import { FileProblem } from "./file-problem.ts";
import { joinPdfLines, type PdfLine } from "./join-pdf-lines.ts";
import type { ParsedFile } from "./parsed-file.ts";

/** pdf.js makes a drawing matrix as it loads; reading text never uses it, so a platform without canvas needs only the name. */
class UnusedMatrix {}

async function loadPdfjs() {
  const scope = globalThis as { DOMMatrix?: unknown };
  scope.DOMMatrix ??= UnusedMatrix;
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

type TextContent = { items: readonly object[] };

/** Puts the runs of a page that share a base line together. */
function linesOf({ items }: TextContent): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: { text: string; left: number; right: number; y: number; height: number } | undefined;
  const close = () => {
    if (open?.text.trim()) {
      // An indent made of ideographic spaces is layout: it counts as place, not as text.
      const indent = /^\s*/u.exec(open.text)?.[0].match(/\u3000/gu)?.length ?? 0;
      lines.push({ ...open, text: open.text.trim(), left: open.left + indent * open.height });
    }
    open = undefined;
  };
  for (const item of items) {
    if (!("str" in item)) continue;
    const { str, transform, width, height, hasEOL } = item as {
      str: string;
      transform: number[];
      width: number;
      height: number;
      hasEOL: boolean;
    };
    const [, , , , x = 0, y = 0] = transform;
    if (str) {
      if (open && Math.abs(open.y - y) > Math.max(open.height, height) * 0.5) close();
      open ??= { text: "", left: x, right: x, y, height };
      open.text += str;
      open.right = Math.max(open.right, x + width);
      if (str.trim()) open.height = Math.max(open.height, height);
    }
    if (hasEOL) close();
  }
  close();
  return lines;
}

const OPEN_ACTION = "Open it in a PDF reader, save it anew without a password, and ingest again.";

/**
 * Reads a PDF's text layer. Lines are joined into paragraphs; lines in larger letters become the outline.
 * Throws FileProblem where the file needs a password, is damaged, or is only pictures.
 */
export async function parsePdf(bytes: Buffer): Promise<ParsedFile> {
  const { getDocument, VerbosityLevel } = await loadPdfjs();
  const root = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = getDocument({
    // pdf.js takes the buffer for its own, so it gets a copy.
    data: new Uint8Array(bytes),
    // Chinese fonts that are not embedded need these tables to say which character a code is.
    cMapUrl: `${root}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${root}/standard_fonts/`,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(linesOf(await page.getTextContent({ disableNormalization: true })));
      page.cleanup();
    }
    if (pages.every((page) => page.length === 0)) {
      throw new FileProblem(
        `none of the PDF's ${document.numPages} pages has a text layer: they are pictures`,
        "Recognise its text with an OCR program, and ingest the result.",
      );
    }
    const { text, outline } = joinPdfLines(pages);
    const first = outline[0]?.span;
    return { text, outline, ...(first && { title: text.slice(first.start, first.end) }) };
  } catch (cause) {
    if (cause instanceof FileProblem) throw cause;
    if (cause instanceof Error && cause.name === "PasswordException") {
      throw new FileProblem("the PDF is protected by a password", OPEN_ACTION, { cause });
    }
    throw new FileProblem("the PDF is damaged", OPEN_ACTION, { cause });
  } finally {
    await task.destroy();
  }
}
