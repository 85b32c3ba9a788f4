import { FileProblem } from "./file-problem.ts";

/** Characters frequent in any Chinese prose, written alike in Simplified and Traditional. */
const COMMON = new Set("的一是在不了有和人中大上以要地年出也可能分成部用方生，。、");

/** Characters enough to tell prose from garbage. */
const SAMPLE_LENGTH = 20_000;

const SAVE_AS_UTF8 = "Save the file as UTF-8 and ingest again.";

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Share of a text's characters that Chinese prose is full of; garbage from a wrong decoding has few. */
function commonShare(text: string | undefined): number {
  if (!text) return -1;
  const sample = text.slice(0, SAMPLE_LENGTH);
  let common = 0;
  for (const character of sample) if (COMMON.has(character)) common++;
  return common / sample.length;
}

function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const nuls = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (even === 0 && odd > 0) return "utf-16le";
  if (odd === 0 && even > 0) return "utf-16be";
  // A letter such as U+4E00 has a zero low byte, so the other side may hold a few.
  if (odd > 4 * even) return "utf-16le";
  if (even > 4 * odd) return "utf-16be";
  return undefined;
}

function decode(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  const marked =
    a === 0xef && b === 0xbb && c === 0xbf
      ? "utf-8"
      : a === 0xff && b === 0xfe
        ? "utf-16le"
        : a === 0xfe && b === 0xff
          ? "utf-16be"
          : undefined;
  if (marked) {
    const text = tryDecode(bytes, marked);
    if (text !== undefined) return text;
    throw new FileProblem(`the file says that it is ${marked.toUpperCase()}, but its bytes are not`, SAVE_AS_UTF8);
  }
  if (bytes.includes(0)) {
    const encoding = utf16WithoutMark(bytes);
    const text = encoding && tryDecode(bytes, encoding);
    if (text !== undefined) return text;
    throw new FileProblem("the file is binary, not text", "Remove it, or give it the extension of its true format.");
  }
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== undefined) return utf8;
  const gb18030 = tryDecode(bytes, "gb18030");
  const others = ["big5", "utf-16le", "utf-16be"] as const;
  const likelier = others
    .map((encoding) => ({ encoding, text: tryDecode(bytes, encoding) }))
    .filter(({ text }) => commonShare(text) > Math.max(commonShare(gb18030), 0.02))
    .sort((x, y) => commonShare(y.text) - commonShare(x.text))[0];
  if (likelier?.encoding === "big5") throw new FileProblem("the text is in Big5, which is not read", SAVE_AS_UTF8);
  if (likelier?.text !== undefined) return likelier.text;
  if (gb18030 !== undefined) return gb18030;
  throw new FileProblem("the text's encoding is none of UTF-8, UTF-16 and GB18030", SAVE_AS_UTF8);
}

/**
 * Turns a text file's bytes into its text: UTF-8, UTF-16 LE or BE, or GB18030 (hence GBK and GB2312).
 *
 * A byte order mark decides; else NUL bytes mean UTF-16, else valid UTF-8 is UTF-8, else GB18030 unless another reading
 * of the bytes has more of the commonest Chinese characters. The mark is dropped and \r\n becomes \n; nothing else is
 * changed, in particular no Unicode normalisation. Throws FileProblem for binary files and other encodings.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes)
    .replace(/^\uFEFF/u, "")
    .replaceAll("\r\n", "\n");
  if (/[\u0000-\u0008\u000E-\u001F\u007F]/u.test(text)) {
    throw new FileProblem("the file holds control characters: it is binary, or damaged", SAVE_AS_UTF8);
  }
  return text;
}
