import { asPattern } from "../../domain/as-pattern.ts";
import { normalise } from "../../retrieve/normalise.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import type { Evidence } from "../evidence.ts";
import { holdsKind, pointedKinds } from "../question/answer-kind.ts";
import { isLight } from "../question/light-words.ts";
import { covers, type Run, runsIn, textOf, wholeRuns } from "../question/runs-of-words.ts";
import { wordsAbove } from "../words-above.ts";

export interface UntoldKindInput {
  readonly analysis: Pick<QuestionAnalysis, "text" | "kind">;
  readonly evidence: readonly Evidence[];
  /** Of the first quotation's article, the text normalised. */
  readonly title: string;
  readonly articleText: string;
  readonly extractTerms: TermExtractor;
}

/** A kind that the question names, such as 年卡, the words that mark it off (年), and what it is a kind of (卡). */
interface NamedKind {
  readonly name: string;
  readonly marks: readonly string[];
  readonly thing: string;
  /** Words of the question outside the name. */
  readonly beside: readonly string[];
  /** Cut within a word. */
  readonly isWord: boolean;
}

const LONGEST = 10;
/** So short a word is cut before its last character. */
const LONGEST_WORD = 3;
/** Words that count or point: 一次 is no kind of 次. */
const COUNTS =
  /^(?:[一二两三四五六七八九十百千万亿几半第每各某本该此这那哪同今去明前当首全]|[上下][半个午周旬月年]|其(?![他它余]))/u;
/** What something is said to be is asked about itself. */
const IS_A = /^(?:属于|算[是作]?|当[作成]|叫[作做]?|称为|视为|归[为到]?|是|为)/u;
/** What is said of all kinds, or of the rest, holds for the one asked for. */
const OF_ALL = /各[类种项级个]|所有|全部|一律|(?<!平)均|任何|(?<![首成])都|其[他它余]|上述|[不无]论/u;

/** The name where it begins a clause, or follows another name or 是: what stands there is called so. */
const named = (name: string) =>
  new RegExp(`(?:^|[^\\p{Script=Han}]|第[一二三四五六七八九十百]+[条章节]|[和与及或有是])${asPattern(name)}`, "u");

/**
 * The kind that a question asks about where the first quotation tells of another kind of the same thing: 自强奖学金 where it
 * is on 校长奖学金, and the article knows both. Null where there is no such kind.
 */
export function untoldKind({ analysis, evidence, title, articleText, extractTerms }: UntoldKindInput): string | null {
  const { text: question, kind } = analysis;
  const [first] = evidence;
  if (!first) return null;
  const quote = normalise(first.text);
  if (OF_ALL.test(quote)) return null;
  // What an announcement leads to belongs to it: 有下列行为之一的:（一）转租.
  const led = /[:：]$/u.test(quote.trim()) ? evidence.filter(({ passage }) => passage.id === first.passage.id) : [];
  const above = [title, ...wordsAbove(first.passage), quote, ...led.map(({ text }) => text)].map(normalise);
  const others = evidence.slice(1).map(({ text }) => normalise(text));
  const isNamed = (name: string) => articleText.includes(name) && named(name).test(articleText);
  const sentences = articleText.split(/[。\n]/u);
  const areNamedTogether = (one: string, other: string) =>
    sentences.some((sentence) => [one, other].every((each) => sentence.includes(each) && named(each).test(sentence)));

  // A further quotation may only mention it.
  const tells = (text: string, { name, beside }: NamedKind) =>
    text.includes(name) &&
    (!pointedKinds.has(kind) || holdsKind(kind, text)) &&
    (beside.length === 0 || beside.some((word) => text.includes(word)));
  const isTold = (one: NamedKind) =>
    above.some((text) => text.includes(one.name)) ||
    one.marks.every((mark) => above.some((text) => text.includes(mark))) ||
    others.some((text) => tells(text, one));
  const isAnother = ({ name, marks, thing, isWord }: NamedKind) => {
    const found = [...quote.matchAll(new RegExp(asPattern(thing), "gu"))].map(({ index }) =>
      nameAt(quote, index, thing, isNamed),
    );
    const told = isWord ? found.filter((other) => other !== null && areNamedTogether(name, other)) : found;
    return told.length > 0 && told.every((other) => other !== null && isOther(other, marks[0] ?? "", quote));
  };
  const kinds = kindsIn(question, quote, articleText, extractTerms).filter(({ name }) => isNamed(name));
  return kinds.find((one) => !isTold(one) && isAnother(one))?.name ?? null;
}

/** The rest of an enumeration may be what the asked kind consists of. */
const isOther = (other: string, mark: string, quote: string) => !other.includes(mark) && !quote.includes(`、${other}`);

/** What is called by a name that ends in the thing here. */
function nameAt(text: string, at: number, thing: string, isNamed: (name: string) => boolean): string | null {
  const before = /\p{Script=Han}{1,6}$/u.exec(text.slice(0, at))?.[0] ?? "";
  const names = [...before].map((_, from) => before.slice(from) + thing);
  return names.find((name) => !COUNTS.test(name) && isNamed(name)) ?? null;
}

/** The longest names of the question that the article has too, each as a kind of what the quotation names. */
function kindsIn(
  question: string,
  quote: string,
  articleText: string,
  extractTerms: TermExtractor,
): readonly NamedKind[] {
  const words = runsIn(question, extractTerms);
  const isKnown = (run: Run) => {
    const name = textOf(question, run);
    return name.length > 1 && name.length <= LONGEST && !IS_A.test(name) && articleText.includes(name);
  };
  return wholeRuns(words, isKnown).flatMap(({ start, end }) => {
    const name = question.slice(start, end);
    if (COUNTS.test(name) || [1, 2].some((length) => IS_A.test(question.slice(0, start).slice(-length)))) return [];
    const within = words.filter((word) => word.start > start && word.end <= end).map((word) => word.start);
    const isWord = within.length === 0 && name.length <= LONGEST_WORD;
    const cuts = isWord ? [end - 1] : within.toSorted((a, b) => a - b);
    const cut = cuts.find((at) => quote.includes(question.slice(at, end)));
    if (cut === undefined) return [];
    const marks = words.filter((word) => covers({ start, end: cut }, word)).map((word) => textOf(question, word));
    const beside = words
      .filter((word) => word.end <= start || word.start >= end)
      .map((word) => textOf(question, word))
      .filter((word) => word.length > 1 && !isLight(word));
    const own = marks.length > 0 ? marks : [question.slice(start, cut)];
    return [{ name, marks: own, thing: question.slice(cut, end), beside, isWord }];
  });
}
