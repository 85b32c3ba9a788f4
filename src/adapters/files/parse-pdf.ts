import { createRequire } from "node:module";
import path from "node:path";
import { FileProblem } from "./file-problem.ts";
import { joinPdfLines, type PdfLine } from "./join-pdf-lines.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { unifyRadicals } from "./unify-radicals.ts";

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
      open.text += unifyRadicals(str);
      open.right = Math.max(open.right, x + width);
      if (str.trim()) open.height = Math.max(open.height, height);
    }
    if (hasEOL) close();
  }
  close();
  return lines;
}

const OPEN_ACTION = "Open it in a PDF reader, save it anew without a password, and ingest again.";

const OCR_ACTION = "Recognise its text with an OCR program, and ingest the result.";

const IMAGE_OPERATORS = ["paintImageXObject", "paintInlineImageXObject", "paintImageMaskXObject"] as const;

/** Private, control and replacement characters: what comes out where a font has no table of characters. */
const UNREADABLE = /[\p{Co}\uFFFD]|(?!\s)\p{Cc}/gu;
const MAX_UNREADABLE_SHARE = 0.1;

/**
 * Reads a PDF's text layer. Lines are joined into paragraphs; lines in larger letters become the outline;
 * radicals are written as the characters that they look like. Throws FileProblem where the file needs a password, is damaged, or holds no readable text.
 */
export async function parsePdf(bytes: Buffer): Promise<ParsedFile> {
  const { getDocument, OPS, VerbosityLevel } = await loadPdfjs();
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
    const pictures: number[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const lines = linesOf(await page.getTextContent({ disableNormalization: true }));
      pages.push(lines);
      if (lines.length === 0) {
        const { fnArray } = await page.getOperatorList();
        if (fnArray.some((operator) => IMAGE_OPERATORS.some((name) => OPS[name] === operator))) pictures.push(number);
      }
      page.cleanup();
    }
    if (pages.every((page) => page.length === 0)) {
      throw new FileProblem(`none of the PDF's ${document.numPages} pages has a text layer`, OCR_ACTION);
    }
    const { text, outline } = joinPdfLines(pages);
    const unreadable = text.match(UNREADABLE)?.length ?? 0;
    if (unreadable > text.length * MAX_UNREADABLE_SHARE) {
      throw new FileProblem("the PDF's fonts do not say which characters their shapes stand for", OCR_ACTION);
    }
    const first = outline[0]?.span;
    const which = `page${pictures.length > 1 ? "s" : ""} ${pictures.join(", ")}`;
    const warning =
      pictures.length > 0
        ? new FileProblem(`${which} without text layer left out, the rest is read`, OCR_ACTION)
        : undefined;
    return {
      text,
      outline,
      ...(first && { title: text.slice(first.start, first.end) }),
      ...(warning && { warning }),
    };
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
