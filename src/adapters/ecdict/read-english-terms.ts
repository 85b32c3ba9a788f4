import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const packed = new URL("english-terms.tsv.gz", import.meta.url);

/** The text of the table of English terms that `scripts/make-english-terms.ts` makes from ECDICT (MIT). */
export const readEnglishTerms = (): string => gunzipSync(readFileSync(packed)).toString("utf8");
