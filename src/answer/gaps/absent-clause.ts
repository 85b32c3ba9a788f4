import type { Article } from "../../domain/article.ts";
import { readNumber, writeChineseNumber } from "../../domain/chinese-numerals.ts";
import { normalise } from "../../retrieve/normalise.ts";
import { bigramsOf } from "../question/bigrams.ts";

/** A clause or an item that a question names and its document does not have, and what the document has of the kind. */
export interface AbsentClause {
  readonly title: string;
  /** Of an item, the clause that it would stand in. */
  readonly within: string | null;
  readonly asked: string;
  readonly first: string;
  readonly last: string;
}

type Document = Pick<Article, "title" | "text">;

const NUMERAL = "(?:[零一二三四五六七八九十百千]{1,8}|\\d{1,4})";
/** What counts things, such as 第二条跑道, is followed by the name of one. */
const ASKED = new RegExp(
  `第(${NUMERAL})([条章])(?:第${NUMERAL}款)?(?:第(${NUMERAL})项)?(?=[\\P{L}的里中内第说讲写是有怎规对提与和]|$)`,
  "u",
);
const opening = (unit: string) => new RegExp(`(?<=^[\\s#*]*)第(${NUMERAL})${unit}(?!件)`, "gmu");
const ITEM = /(?<=^\s*)[（(]([一二三四五六七八九十]{1,3})[）)]/gmu;
/** A law that is named directly before the number is meant, and no other. */
const LAW = /(?<law>\p{Script=Han}{2}(?:(?<![办方])法典?|条例))[》”"]?的?$/u;
/** So few are no numbered document. */
const FEWEST = 3;
const FEWEST_ITEMS = 2;
/** What a title calls its text by; many texts share it. */
const GENERIC = /条例|办法|规定|规则|细则|制度|政策|管理|通知|章程|合同|手册|试行|暂行|实施|关于|[^\p{L}\p{N}]/gu;

/** What the question asks of a document by its number and the document lacks; null where it has it, or is not known. */
export function absentClause(question: string, documents: readonly Document[]): AbsentClause | null {
  const text = normalise(question);
  const [label, numeral = "", unit = "", item] = ASKED.exec(text) ?? [];
  if (label === undefined) return null;
  const lawAsked = LAW.exec(text.slice(0, text.indexOf(label)))?.groups?.["law"];
  if (lawAsked !== undefined && !documents.some(({ title }) => normalise(title).includes(lawAsked))) return null;
  const numbered = documents.filter(({ text }) => [...text.matchAll(opening(unit))].length >= FEWEST);
  const named = namedBy(text, documents);
  // Where no title is named, any of them may be meant.
  const meant = named ? numbered.filter((each) => each === named) : numbered;
  const absent = meant.map((document) => lacking(document, unit, readNumber(numeral), item));
  return absent.every((each) => each !== null) ? (absent[0] ?? null) : null;
}

function lacking(
  { title, text }: Document,
  unit: string,
  asked: number,
  item: string | undefined,
): AbsentClause | null {
  const openings = [...text.matchAll(opening(unit))].map((found) => ({
    label: found[0],
    number: readNumber(found[1] ?? ""),
    at: found.index,
  }));
  const byNumber = openings.toSorted((a, b) => a.number - b.number);
  const [first, last] = [byNumber[0], byNumber.at(-1)];
  if (!first || !last) return null;
  if (asked > last.number) {
    return {
      title,
      within: null,
      asked: `第${writeChineseNumber(asked)}${unit}`,
      first: first.label,
      last: last.label,
    };
  }
  const at = openings.findIndex(({ number }) => number === asked);
  const clause = openings[at];
  if (item === undefined || !clause) return null;
  const items = [...text.slice(clause.at, openings[at + 1]?.at).matchAll(ITEM)].map((found) => found[1] ?? "");
  const [firstItem = "", lastItem = ""] = [items[0], items.at(-1)];
  return items.length >= FEWEST_ITEMS && readNumber(item) > readNumber(lastItem)
    ? {
        title,
        within: clause.label,
        asked: `第${writeChineseNumber(readNumber(item))}项`,
        first: `第${firstItem}项`,
        last: `第${lastItem}项`,
      }
    : null;
}

/** The document whose title shares most with the question, if one alone does. */
function namedBy(question: string, documents: readonly Document[]): Document | undefined {
  const asked = bigramsOf(question.replace(GENERIC, " "));
  const shared = documents
    .map((document) => {
      const ofTitle = bigramsOf(normalise(document.title).replace(GENERIC, " "));
      return { document, count: [...ofTitle].filter((pair) => asked.has(pair)).length };
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  return shared[0]?.count === shared[1]?.count ? undefined : shared[0]?.document;
}
