import { type TermExtractor, wholeTerms } from "../../retrieve/terms.ts";
import { isAttribute } from "./attribute-words.ts";
import { isGeneric } from "./generic-nouns.ts";
import { isLight } from "./light-words.ts";

/** Numbers and ordinals count what is spoken of, and years date it: none of them names it. */
const counts = /^第?[\d一二两三四五六七八九十百千万亿零.]+[年月日号个条项次天]?$/u;

/** The words of a text that tell what it speaks of, each once: none that asks, joins, counts or may be asked of anything. */
export function ownWords(text: string, extractTerms: TermExtractor): readonly string[] {
  return wholeTerms([...new Set(extractTerms(text))]).filter(
    (term) => term.length > 1 && !isGeneric(term) && !isLight(term) && !isAttribute(term) && !counts.test(term),
  );
}
