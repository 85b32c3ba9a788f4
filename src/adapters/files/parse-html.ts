import { convert, type FormatCallback } from "html-to-text";
import type { OutlineEntry } from "../../domain/article.ts";
import { articleContainer, unread } from "./html-content.ts";
import { readHtmlFacts } from "./html-facts.ts";
import { isNoteMark, textOf } from "./html-nodes.ts";
import { tableOfValues } from "./html-table.ts";
import type { ParsedFile } from "./parsed-file.ts";

/** Unicode's noncharacters: reserved for use inside a program, so that no text should hold them. */
const HEADING_START = "\uFDD0";
const HEADING_END = "\uFDD1";
const MARKS = /[\uFDD0\uFDD1]/gu;

/** An element with less text than this is not the article that the page is about. */
const SHORTEST_ARTICLE = 100;

const ONE_BREAK = { leadingLineBreaks: 1, trailingLineBreaks: 1 };

const markedHeading: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  builder.addInline(`${HEADING_START}${String(element.name).slice(1)}`);
  walk(element.children, builder);
  builder.addInline(HEADING_END);
  builder.closeBlock({ trailingLineBreaks: 2 });
};

/** What a list defines stands on the line before; what it asks, alone. */
const definedTerm: FormatCallback = (element, walk, builder) => {
  const asks = /[？?]$|^(?:问|Q\s*\d*)\s*[：:.]/u.test(textOf(element));
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: asks ? 2 : 1 });
};

/** The words of a link; a mark that leads to a note, or back from one, is none of the text's. */
const linkWords: FormatCallback = (element, walk, builder) => {
  if (!isNoteMark(element)) walk(element.children, builder);
};

function htmlToMarkedText(html: string, container?: string): string {
  return convert(html.replace(MARKS, ""), {
    wordwrap: false,
    formatters: { markedHeading, tableOfValues, definedTerm, linkWords },
    ...(container && { baseElements: { selectors: [container] } }),
    // Without a limit a hostile page nests until the stack overflows.
    limits: { maxDepth: 200, ellipsis: "", maxInputLength: Number.MAX_SAFE_INTEGER },
    selectors: [
      ...unread,
      ...[1, 2, 3, 4, 5, 6].map((level) => ({ selector: `h${level}`, format: "markedHeading" })),
      { selector: "a", format: "linkWords" },
      { selector: "dl", format: "block", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
      { selector: "dt", format: "definedTerm" },
      { selector: "dd", format: "block", options: ONE_BREAK },
      // The library's own list puts a star before each item, which the source does not have.
      { selector: "ul", format: "block", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
      { selector: "ul > li", format: "block", options: ONE_BREAK },
      { selector: "table", format: "tableOfValues" },
      ...["tr", "td", "th"].map((selector) => ({ selector, format: "block", options: ONE_BREAK })),
    ],
  });
}

/** Takes the heading marks out of the text and notes where each heading then stands. */
function takeHeadings(marked: string): { text: string; outline: OutlineEntry[] } {
  const outline: OutlineEntry[] = [];
  let text = "";
  let open: { level: number; start: number } | undefined;
  const tight = marked.replace(/(\uFDD0[1-6])\s+/gu, "$1").replace(/\s+(?=\uFDD1)/gu, "");
  for (const piece of tight.trim().split(/(\uFDD0[1-6]|\uFDD1)/u)) {
    if (piece === HEADING_END) {
      const words = open && text.slice(open.start);
      if (open && words)
        outline.push({ kind: "heading", level: open.level, span: { start: open.start, end: text.length } });
      open = undefined;
    } else if (piece.startsWith(HEADING_START)) {
      open = { level: Number(piece.slice(1)), start: text.length };
    } else {
      text += piece;
    }
  }
  return { text: text.trimEnd(), outline };
}

/**
 * The text that a reader of the page sees, without navigation, scripts and pictures, of the element that holds the
 * article where the page marks one; h1 to h6 become the outline, a table a paragraph a row.
 */
export function parseHtml(source: string): ParsedFile {
  const html = source.replaceAll("\r\n", "\n");
  const whole = takeHeadings(htmlToMarkedText(html));
  const container = articleContainer(html);
  const contained = container === undefined ? whole : takeHeadings(htmlToMarkedText(html, container));
  const { text, outline } = contained.text.length >= SHORTEST_ARTICLE ? contained : whole;
  const { title: stated, ...facts } = readHtmlFacts(html);
  const heading = headingOf({ text, outline }) ?? headingOf(whole);
  const title = heading ?? stated;
  return { text, outline, ...(title && { title }), ...facts };
}

function headingOf({ text, outline }: Pick<ParsedFile, "text" | "outline">): string | undefined {
  const first = outline[0]?.span;
  return first && text.slice(first.start, first.end).replace(/\s+/gu, " ").trim();
}
