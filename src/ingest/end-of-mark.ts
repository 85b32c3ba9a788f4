import { CLOSER_OF, CLOSERS } from "./closing-marks.ts";

const ENDERS = new Set(["。", "！", "？", "!", "?", "．"]);
const ABBREVIATION =
  /(?:^|[\s(（“"])(?:[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|St|No|vs|etc|Inc|Ltd|Co|Corp|Jr|Sr|Fig|Eq|e\.g|i\.e|(?:[A-Za-z]\.)+[A-Za-z])$/u;

const isHan = (c: string | undefined) => c !== undefined && /\p{Script=Han}/u.test(c);

/** Where the run of ending marks at `at` stops, or undefined where no sentence ends. */
export function endOfMark(text: string, at: number, end: number, from: number): number | undefined {
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
