import { Converter } from "opencc-js/t2cn";
import { rememberTexts } from "./remember-texts.ts";

let toSimplified: ReturnType<typeof Converter> | undefined;
const han = /\p{Script=Han}/u;
/** Format and control characters, soft hyphens and lone surrogates. */
const invisible = /[\p{Cf}\p{Cs}]|(?![\t\n\r])\p{Cc}/gu;

/**
 * The form in which questions and articles are compared, never shown: NFKC, Traditional to Simplified,
 * lower case, white space folded, invisible characters removed.
 */
export const normalise = rememberTexts((text: string): string =>
  simplified(text.normalize("NFKC").replace(invisible, "").replace(/\s+/gu, " ").trim().toLowerCase()),
);

/** Traditional characters as Simplified ones, and all else as it stands. */
export function simplified(text: string): string {
  if (!han.test(text)) return text;
  // Reading its tables takes longer than all else that a start does.
  toSimplified ??= Converter({ from: "t", to: "cn" });
  return toSimplified(text);
}
