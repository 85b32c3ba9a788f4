import { readCredit } from "../../domain/credit-line.ts";
import { noneOf } from "../../domain/none-of.ts";
import type { Sentence } from "../../domain/passage.ts";
import { isPersonName } from "../../domain/person-name.ts";
import { namedDateOf } from "../../domain/signature.ts";
import { findDate } from "../../domain/written-date.ts";
import type { IndexedPassage } from "../../ports/passage-index.ts";
import type { AnswerKind } from "./answer-kind.ts";

/** A sentence where it stands: alone, a heading reads like an item of a list, and a signature like a cell of a table. */
export interface Placed {
  readonly passage: Pick<IndexedPassage, "text" | "span" | "sentences">;
  readonly span: Sentence["span"];
  readonly text: string;
}

/** What a paper sets behind a text to say where it comes from. */
const sourceNote = /^[（(](?:[^（）()]{0,14}[电讯发]|完|供图)[）)]$/u;
/** Those whom a notice addresses. */
const addressees = new RegExp(`^各${noneOf("。；")}{1,60}[：:]$`, "u");
/** “一、申请条件。”, “4.6 申请条件。”; a longer one is a heading only without a word that would make it a sentence. */
const numberedLine = new RegExp(
  `^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\\d+(?:\\.\\d+)+\\s)\\s*(?:${noneOf("，。：；、")}{2,6}|${noneOf("，。：；、由为不免可须应得给将已均按把被让降升减增是有无禁至到\\d")}{7,10})[。.]?$`,
  "u",
);
/** How a line is numbered, the widest first. */
const numberings = [
  /^[一二三四五六七八九十]+、/u,
  /^[（(][一二三四五六七八九十]+[）)]/u,
  /^\d+[.．、](?!\d)/u,
  /^\d+(?:\.\d+)+\s/u,
];
const NOT_NUMBERED = numberings.length;

/**
 * The name of a body and no clause about one. Of endings only those of authorities and firms: 医院, 中心 or 馆 at the end of a
 * passage may be where one is told to go.
 */
const bodies =
  /^(?!到|去|由|向|在|至|找|凭)(?!.*[为是])[\p{Script=Han}\s（）()]{2,60}(?:局|委员会|政府|办公室|厅|(?<!全|内|外|一)部|联合会|协会|公司)$/u;
const shortName = /^\p{Script=Han}{2,4}$/u;
const askedOfSignature: ReadonlySet<AnswerKind> = new Set(["person", "body", "date"]);

/** Whether the sentence, though it is the document's own, says nothing that would answer a question of the kind. */
export function saysNothing(placed: Placed, kind: AnswerKind): boolean {
  const text = placed.text.trim();
  if (sourceNote.test(text) || addressees.test(text)) return true;
  if (numberedLine.test(text)) return isHeading(placed);
  return !askedOfSignature.has(kind) && isSignature(placed);
}

/** Whether what is said stands below the line, and no item of the same list above it. */
function isHeading(placed: Placed): boolean {
  const { above, below } = linesAround(placed);
  const [before, after] = [above.at(-1), below[0]];
  const level = levelOf(placed.text);
  const isBesideAnItem = before !== undefined && numberedLine.test(before) && levelOf(before) === level;
  return after !== undefined && levelOf(after) > level && !isBesideAnItem;
}

const levelOf = (text: string): number => {
  const level = numberings.findIndex((numbering) => numbering.test(text.trim()));
  return level < 0 ? NOT_NUMBERED : level;
};

/** Whether it is but a name or a date, as a document is signed or a report credited: an answer only to who, or when. */
function isSignature(placed: Placed): boolean {
  const text = placed.text.trim();
  if (isDate(text) || namedDateOf(text)?.publisher !== undefined || readCredit(text) !== undefined) return true;
  const { above, below } = linesAround(placed);
  const next = below.find((line) => !isSigner(line));
  const isDated = next !== undefined && isDate(next);
  if (bodies.test(text)) return isDated || next === undefined;
  const isBesideBody = bodies.test(above.at(-1) ?? "") && next === undefined;
  return shortName.test(text) && (isDated || (isBesideBody && isPersonName(text)));
}

const isDate = (line: string) => {
  const date = findDate(line);
  return date?.start === 0 && date.end === line.length;
};
const isSigner = (line: string) => bodies.test(line) || isPersonName(line);

function linesAround({ passage, span }: Placed): {
  readonly above: readonly string[];
  readonly below: readonly string[];
} {
  const lineOf = ({ span: { start, end } }: Sentence) =>
    passage.text.slice(start - passage.span.start, end - passage.span.start).trim();
  return {
    above: passage.sentences.filter((other) => other.span.end <= span.start).map(lineOf),
    below: passage.sentences.filter((other) => other.span.start >= span.end).map(lineOf),
  };
}
