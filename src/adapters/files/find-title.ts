import { ISSUING_BODY, namedDateOf } from "../../domain/signature.ts";
import type { Span } from "../../domain/span.ts";
import type { TextLine } from "./text-lines.ts";

const LONGEST_TITLE = 60;
const SHORTEST_TITLE = 4;
const LONGEST_LATIN_TITLE = 120;
/** A title neither ends as a sentence or a clause does, nor opens as a point, a question or a label. */
const ENDS_A_SENTENCE = /[。！!；;，,：:、.]$/u;
const OPENS_A_POINT =
  /^(?:第?[一二三四五六七八九十百\d]+[、.．条章节编]|[（(【[]|[-*•—]|(?:问|答|记者)[^：:]{0,4}[：:])/u;
/** A document number, such as 某政发〔2024〕3号. */
export const DOCUMENT_NUMBER = /^\S{1,16}[〔[［（(]\d{4}[〕\]］）)]\s*第?\d{1,4}号$/u;
/** What the first lines of a text name it by, where they look like a title; a body above “关于…” belongs to it. */
export function findTitle(lines: readonly TextLine[]): { readonly title: string; readonly span: Span } | undefined {
  const at = DOCUMENT_NUMBER.test(lines[0]?.words ?? "") ? 1 : 0;
  const [first, second, third] = lines.slice(at);
  if (!first || !second) return undefined;
  if (ISSUING_BODY.test(first.words) && third && /^(?:关于|印发|转发)/u.test(second.words) && isTitle(second, third)) {
    return { title: first.words + second.words, span: { start: first.span.start, end: second.span.end } };
  }
  return isTitle(first, second) ? { title: first.words, span: first.span } : undefined;
}

function isTitle(line: TextLine, next: TextLine): boolean {
  const { words } = line;
  const isHan = /\p{Script=Han}/u.test(words);
  if (words.length < SHORTEST_TITLE || words.length > (isHan ? LONGEST_TITLE : LONGEST_LATIN_TITLE)) return false;
  if (ENDS_A_SENTENCE.test(words) || OPENS_A_POINT.test(words) || DOCUMENT_NUMBER.test(words)) return false;
  // A wrapped line of a paragraph goes on in the next line; a title stands apart from the text.
  return (
    line.beforeBlank ||
    (next.beforeBlank && namedDateOf(next.words) !== undefined) ||
    (isHan && (next.indented || OPENS_A_POINT.test(next.words) || DOCUMENT_NUMBER.test(next.words)))
  );
}
