import { Converter } from "opencc-js/t2cn";

const toSimplified = Converter({ from: "t", to: "cn" });
const han = /\p{Script=Han}/u;
/** Format and control characters, soft hyphens and lone surrogates. */
const invisible = /[\p{Cf}\p{Cs}]|(?![\t\n\r])\p{Cc}/gu;

/**
 * The form in which questions and articles are compared, never shown: NFKC, Traditional to Simplified,
 * lower case, white space folded, invisible characters removed.
 */
export function normalise(text: string): string {
  const folded = text.normalize("NFKC").replace(invisible, "").replace(/\s+/gu, " ").trim().toLowerCase();
  return han.test(folded) ? toSimplified(folded) : folded;
}
