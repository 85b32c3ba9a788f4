import { Converter } from "opencc-js/t2cn";

const toSimplified = Converter({ from: "t", to: "cn" });
const traditionalOnly = /[\u3400-\u9fff]/u;

/**
 * The form in which questions and articles are compared, never shown: NFKC, Traditional to Simplified,
 * lower case, white space folded, invisible characters removed.
 */
export function normalise(text: string): string {
  const folded = text
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Cs}\u0000-\u0008\u000e-\u001f]/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
  return traditionalOnly.test(folded) ? toSimplified(folded) : folded;
}
