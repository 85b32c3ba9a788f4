import type { Span } from "../domain/span.ts";

/** A sentence longer than this is cut at a clause, so that a passage stays within what an embedder reads. */
export const MAX_SENTENCE_LENGTH = 480;

const CLOSER_OF: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  "「": "」",
  "『": "』",
  "（": "）",
  "(": ")",
  "《": "》",
  "〈": "〉",
  "【": "】",
  "[": "]",
};
const CLOSERS = new Set([...Object.values(CLOSER_OF), '"', "'"]);
const SPEECH_MARKS = new Set(["“", "「", "『", "‘"]);
const ENDERS = new Set(["。", "！", "？", "!", "?", "．"]);
const ABBREVIATION =
  /(?:^|[\s(（“"])(?:[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|St|No|vs|etc|Inc|Ltd|Co|Corp|Jr|Sr|Fig|Eq|e\.g|i\.e|(?:[A-Za-z]\.)+[A-Za-z])$/u;
/** The mark of a note right behind a sentence, which belongs to it. */
const NOTE_MARK = /^(?:[[［〔]\^?\d{1,3}[\]］〕]|[¹²³⁰-⁹]{1,3})+/u;
const CONTINUES = /^[、，；：,;:。的等是之和与及这]/u;
/** A quotation up to this length inside a sentence is a word of it (“钱从哪里来？”的问题). */
const EMBEDDED_QUOTE_LENGTH = 40;

const isHan = (c: string | undefined) => c !== undefined && /\p{Script=Han}/u.test(c);

/**
 * Spans of the sentences in text.slice(start, end), in order, without white space at their ends; together they hold
 * every character that is not white space. Closing quotation marks and brackets stay with the sentence before them.
 * A semicolon ends no sentence.
 */
export function splitSentences(text: string, start = 0, end = text.length): Span[] {
  const spans: Span[] = [];
  const closingAt = matchBrackets(text, start, end);
  let from = start;
  let at = start;
  while (at < end) {
    const closing = closingAt.get(at);
    if (closing !== undefined && staysWhole(text, from, at, closing)) {
      at = closing + 1;
      if (endsAfterQuote(text, closing, at, end, from, spans.length === 0)) {
        spans.push({ start: from, end: at });
        from = at;
      }
      continue;
    }
    const after = endOfMark(text, at, end, from);
    if (after === undefined) {
      at++;
      continue;
    }
    const closers = skipClosers(text, after, end);
    const close = closers + (NOTE_MARK.exec(text.slice(closers, Math.min(end, closers + 24)))?.[0].length ?? 0);
    if (close > after && CONTINUES.test(text.slice(close, close + 1))) {
      at = close;
      continue;
    }
    spans.push({ start: from, end: close });
    from = close;
    at = close;
  }
  if (from < end) spans.push({ start: from, end });
  return spans
    .map((span) => trimSpan(text, span))
    .filter((span) => span.end > span.start)
    .flatMap((span) => cutLong(text, span));
}

/** The span without white space at its ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function matchBrackets(text: string, start: number, end: number): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: { at: number; closer: string }[] = [];
  for (let i = start; i < end; i++) {
    const c = text.charAt(i);
    const closer = CLOSER_OF[c];
    if (closer !== undefined) open.push({ at: i, closer });
    else if (CLOSERS.has(c)) {
      const depth = open.findLastIndex((entry) => entry.closer === c);
      if (depth >= 0) {
        pairs.set(open[depth]?.at ?? i, i);
        open.length = depth;
      }
    }
  }
  return pairs;
}

/** Brackets and titles are never cut inside; quotations only where they are speech of their own. */
function staysWhole(text: string, from: number, open: number, close: number): boolean {
  if (close - open > MAX_SENTENCE_LENGTH) return false;
  if (!SPEECH_MARKS.has(text.charAt(open))) return true;
  const before = text.slice(from, open).trim();
  const embedded = before !== "" && !/[：:，,]$/u.test(before);
  return embedded && close - open <= EMBEDDED_QUOTE_LENGTH;
}

/** A full stop inside an embedded quotation ends the sentence around it; a question mark there does not. */
function endsAfterQuote(text: string, close: number, at: number, end: number, from: number, first: boolean): boolean {
  if (text.charAt(close) === "）" || text.charAt(close) === ")") {
    const whole = text.slice(from, at).trim();
    return (
      /(?:[。！？]|\p{Script=Han}[.!?])$/u.test(whole.slice(0, -1)) && (!first || /^[（(]/u.test(whole)) && at < end
    );
  }
  return /(?:。|\p{Script=Han}\.)$/u.test(text.slice(from, close)) && !CONTINUES.test(text.slice(at, at + 1));
}

/** Where the run of ending marks at `at` stops, or undefined where no sentence ends. */
function endOfMark(text: string, at: number, end: number, from: number): number | undefined {
  const c = text.charAt(at);
  if (c === "…" || c === "⋯" || (c === "." && text.startsWith("...", at))) return endOfEllipsis(text, at, end);
  if (c === ".") return endsAtDot(text, at, end, from) ? at + 1 : undefined;
  if (!ENDERS.has(c)) return undefined;
  let after = at + 1;
  while (after < end && ENDERS.has(text.charAt(after))) after++;
  const next = text.charAt(after);
  if (
    (c === "?" || c === "!") &&
    after < end &&
    !/[\s—]/u.test(next) &&
    !isHan(next) &&
    !CLOSERS.has(next) &&
    !(next in CLOSER_OF)
  )
    return undefined;
  return after;
}

function endOfEllipsis(text: string, at: number, end: number): number | undefined {
  let after = at;
  while (after < end && text.charAt(after) === text.charAt(at)) after++;
  const next = text.slice(after, after + 1);
  if (after < end && (/^[，、；：,;:。！？!?）)]/u.test(next) || (after - at === 1 && text.charAt(at) !== ".")))
    return undefined;
  return text.slice(0, at).trim() === "" ? undefined : after;
}

function endsAtDot(text: string, at: number, end: number, from: number): boolean {
  const next = text.charAt(at + 1);
  const before = text.slice(from, at);
  if (/^\s*[(（]?[\dA-Za-z]{1,3}$/u.test(before)) return false;
  if (at + 1 >= end) return true;
  if (isHan(text.charAt(at - 1))) return isHan(next) || /\s/u.test(next) || CLOSERS.has(next);
  if (ABBREVIATION.test(before)) return false;
  if (CLOSERS.has(next)) return true;
  return /\s/u.test(next) && /^\s+["“‘(\p{Lu}\d\p{Script=Han}]/u.test(text.slice(at + 1, Math.min(end, at + 20)));
}

function skipClosers(text: string, at: number, end: number): number {
  let after = at;
  while (after < end && CLOSERS.has(text.charAt(after))) after++;
  return after;
}

function cutLong(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let rest = span;
  while (rest.end - rest.start > MAX_SENTENCE_LENGTH) {
    const cut = rest.start + lengthOfFirstPart(text.slice(rest.start, rest.start + MAX_SENTENCE_LENGTH));
    parts.push(trimSpan(text, { start: rest.start, end: cut }));
    rest = trimSpan(text, { start: cut, end: rest.end });
  }
  return [...parts, rest].filter(({ start, end }) => end > start);
}

function lengthOfFirstPart(window: string): number {
  const clause = Math.max(window.lastIndexOf("；"), window.lastIndexOf(";"));
  const comma = Math.max(...["，", ",", " ", "\n"].map((mark) => window.lastIndexOf(mark)));
  const length =
    (clause > MAX_SENTENCE_LENGTH / 4 ? clause : comma > MAX_SENTENCE_LENGTH / 4 ? comma : MAX_SENTENCE_LENGTH - 1) + 1;
  // A surrogate pair is one character.
  return /[\uD800-\uDBFF]/u.test(window.charAt(length - 1)) ? length - 1 : length;
}
