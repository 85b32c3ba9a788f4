import type { Article } from "../domain/article.ts";
import { FAMILY_NAME } from "../domain/person-name.ts";
import type { Span } from "../domain/span.ts";
import { trimSpan } from "./trim-span.ts";

export interface Block {
  readonly kind: "heading" | "question" | "text";
  /** Level of a heading, from 1; 0 for the rest. */
  readonly level: number;
  readonly span: Span;
}

const QUESTION_MARK =
  /^(?:\*\*)?(?:问题\s*[\d一二三四五六七八九十]*|问|提问|记者问?|[^\s，,。：:]{2,12}记者|Q\d*)\s*[：:]/u;
const PERSON = `(?:${FAMILY_NAME})\\p{Script=Han}{1,2}|\\p{Script=Han}{1,8}·\\p{Script=Han}{1,8}`;
/** The answer to a printed question in its own paragraph: 问：要交钱吗？王海生：不用。 */
const ANSWERED_AT_ONCE = new RegExp(
  `[？?][”"』」）)]*(?=\\s*(?:答|(?:${PERSON})(?:[（(][^）)\\n]{1,20}[）)])?)[：:])`,
  "u",
);
/** A longer one is a text that begins like a question. */
const LONGEST_QUESTION = 400;
const STARTS_ANEW =
  /^\s*(?:答|问|问题\s*[\d一二三四五六七八九十]*|记者|[\d一二三四五六七八九十]{1,3}[.、．]|[（(][\d一二三四五六七八九十]{1,3}[）)]|[-*•#]\s)/u;
/** A date alone on its line is that of a document's signature. */
const DATE_ALONE =
  /^\s*(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日\s*(?:\n|$)/u;

/**
 * The headings, printed questions and paragraphs of an article, in order. A blank line parts paragraphs; a single line
 * break does where the line before it ends a sentence or the next opens an answer or a list item.
 */
export function splitParagraphs(article: Pick<Article, "text" | "outline">): Block[] {
  const { text } = article;
  const outline = [...article.outline].sort((a, b) => a.span.start - b.span.start);
  const blocks: Block[] = [];
  let at = 0;
  for (const entry of outline) {
    if (entry.span.start < at || entry.span.end <= entry.span.start) continue;
    addParagraphs(blocks, text, at, entry.span.start);
    const span = trimSpan(text, { start: entry.span.start, end: Math.min(entry.span.end, text.length) });
    if (span.end > span.start)
      blocks.push({ kind: entry.kind, level: entry.kind === "heading" ? entry.level : 0, span });
    at = Math.max(at, entry.span.end);
  }
  addParagraphs(blocks, text, at, text.length);
  return blocks;
}

function addParagraphs(blocks: Block[], text: string, start: number, end: number): void {
  let from = start;
  const push = (to: number) => {
    const span = trimSpan(text, { start: from, end: to });
    const asked = endOfQuestion(text, span);
    if (asked > span.start) blocks.push({ kind: "question", level: 0, span: { start: span.start, end: asked } });
    const said = trimSpan(text, { start: asked, end: span.end });
    if (said.end > said.start) blocks.push({ kind: "text", level: 0, span: said });
    from = to;
  };
  for (let i = start; i < end; i++) {
    if (text.charAt(i) !== "\n") continue;
    const rest = text.slice(i + 1, Math.min(end, i + 40));
    if (
      /^[ \t\u3000\r]*\n/u.test(rest) ||
      /[。！？!?：:；;”）.]\s*$/u.test(text.slice(Math.max(from, i - 4), i)) ||
      STARTS_ANEW.test(rest) ||
      DATE_ALONE.test(rest)
    )
      push(i + 1);
  }
  push(end);
}

/** Where the printed question ends that a paragraph is, or begins with; its start where it is none. */
function endOfQuestion(text: string, { start, end: endOfParagraph }: Span): number {
  const paragraph = text.slice(start, endOfParagraph);
  if (!QUESTION_MARK.test(paragraph)) return start;
  const answered = ANSWERED_AT_ONCE.exec(paragraph);
  const length = answered ? answered.index + answered[0].length : paragraph.length;
  const [asked, rest] = [paragraph.slice(0, length), paragraph.slice(length)];
  // What is asked within a quotation, or asked after, is still the question.
  const isWithin = asked.split("“").length > asked.split("”").length || /[？?]\s*$/u.test(rest);
  const end = isWithin ? paragraph.length : length;
  return end <= LONGEST_QUESTION ? start + end : start;
}
