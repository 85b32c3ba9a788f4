import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import { type Count, countsIn } from "./count-instead.ts";

/** A claim of all. */
export interface OfAll {
  readonly claim: string;
  /** How many all are, if the claim says so. */
  readonly count: Count | null;
  /** Characters of what is claimed something of, and of what is claimed. */
  readonly thing: readonly string[];
  readonly deed: readonly string[];
}

/** A sentence with what stands around it; normalised. */
export interface Told {
  readonly text: string;
  readonly around: string;
  readonly clauses: readonly string[];
}

/** Share of the characters of what is claimed that a clause must have to tell of it. */
const SAME_DEED = 0.34;
/** The same of the claim, for the sentence, or for it with what stands around it. */
export const SAME_MATTER = 0.5;

/** What names those that are left. */
const REST =
  /其余|余下|剩下|剩余|其他|另外?(?:有|的|还有)?[\d一二两三四五六七八九十]|[还仍尚]有[\d一二两三四五六七八九十]/u;
const UNLIKE = /仍|还[在没未是需]|计划|未|没|不|正在|拟|待|推迟|例外|将/u;
/** What will be or must be is not told by what is. */
const TO_COME = /会|将|要|须|应|非得/u;
const ALIKE = /也|同样|均|都|亦/u;

const tellsDeed = ({ deed }: OfAll, clause: string) => shareOfCharacters(deed, clause) >= SAME_DEED;

const CLASSIFIER = /^(?:[个人家只条项台辆张座所间套棵份件次回处层户种支艘颗枚期批班场村部]|人次)?$/u;
const isOfKind = (one: Count, other: Count) =>
  one.unit === other.unit || (CLASSIFIER.test(one.unit) && CLASSIFIER.test(other.unit));

/** Characters beside a number that name what it counts. */
const NAME = 4;

/** How many all are: as the claim says, or by the number beside which the text names the claim's thing. */
function wholesOf({ count, thing }: OfAll, { text, around }: Told): readonly Count[] {
  if (count) return [count];
  return [around, text].flatMap((one) =>
    countsIn(one).filter(({ at, text: figure }) => {
      const beside = one.slice(Math.max(0, at - NAME), at + figure.length + NAME).replace(figure, "");
      return contentCharacters(beside).filter((character) => thing.includes(character)).length > 1;
    }),
  );
}

/** What is claimed of all is told of those before, and another deed of the rest: 甲地实行统收，其他实行调剂. */
const otherwiseTold = ({ deed }: OfAll, rest: string, before: string) =>
  shareOfCharacters(deed, before) >= ALL_OF_DEED &&
  shareOfCharacters(deed, rest) <= shareOfCharacters(deed, before) / 2;
const ALL_OF_DEED = 0.8;

/** What is told of the rest: 其余七家仍留在原处. */
function restTold(ofAll: OfAll, { text, clauses }: Told): string | undefined {
  const { count } = ofAll;
  const ofKind = (words: string) => (count ? countsIn(words).filter((one) => isOfKind(one, count)) : []);
  return clauses.find((clause, i) => {
    const at = clause.search(REST);
    const rest = clause.slice(at);
    if (at < 0 || ALIKE.test(rest)) return false;
    const [left] = ofKind(rest);
    const before = ofKind(clauses.slice(0, i).join(","));
    if (count && left && before.some(({ value }) => value + left.value === count.value)) return true;
    if (otherwiseTold(ofAll, rest, clauses[i - 1] ?? "")) return true;
    // Of those whose number the claim says, the rest are others.
    if (!tellsDeed(ofAll, text) || (count && !left) || TO_COME.test(ofAll.claim)) return false;
    return (
      UNLIKE.test(clauses.slice(i).join(",").slice(at)) || (left !== undefined && i > 0 && !tellsDeed(ofAll, rest))
    );
  });
}

/** What is done, by the claim, is not done to the end where the clause counts what is. */
const DONE = /[了完过遍光清齐]|已|早就/u;
const PART = /其中|已|完成|只有|仅|有的|真正/u;
const STILL = /^(?:还|仍|尚|没|未|暂)/u;

/** A smaller number of which the clause tells what the claim says of all. */
function fewerTold(ofAll: OfAll, told: Told): string | undefined {
  if (TO_COME.test(ofAll.claim)) return undefined;
  const wholes = wholesOf(ofAll, told);
  return told.clauses.find((clause) => {
    const counts = countsIn(clause);
    return counts.some((one) => {
      if (!wholes.some((whole) => isOfKind(whole, one) && whole.value > one.value)) return false;
      const [before, after] = [clause.slice(0, one.at), clause.slice(one.at + one.text.length)];
      if (ofAll.count && STILL.test(after)) return true;
      const isDone = /已|完成|完工/u.test(before);
      if (isDone && !DONE.test(ofAll.claim)) return false;
      if (isDone && ofAll.count && countsIn(told.text).some(({ value }) => value === ofAll.count?.value))
        return tellsDeed(ofAll, told.text);
      if (PART.test(before) || /中$/u.test(before)) return tellsDeed(ofAll, clause);
      return counts.filter((other) => isOfKind(other, one)).length > 1 && tellsDeed(ofAll, before);
    });
  });
}

/** 办结率100% tells of all what the numbers beside it may seem to tell of a part. */
const TOLD_OF_ALL = /(?<!\d)100%|百分之百/u;

/** The clause that tells of a part what the claim says of all, or of the rest that it is otherwise. */
export function partTold(ofAll: OfAll, told: Told): string | null {
  if (TOLD_OF_ALL.test(told.text)) return null;
  for (const find of [restTold, fewerTold]) {
    const found = find(ofAll, told);
    if (found !== undefined) return found;
  }
  return null;
}
