import { type Amount, amountsIn } from "./amounts.ts";

/** Whether two may be the same: they overlap, or set the same limit, and are counted in the same unit or one in none. */
export function mayBeSame(one: Amount, other: Amount): boolean {
  if (!isOfKind(one.unit, other.unit)) return false;
  const [low, high] = [Math.max(one.low, other.low), Math.min(one.high, other.high)];
  if (one.limit !== undefined && one.limit === other.limit)
    return one.limit === "most" ? isEqual(one.high, other.high) : isEqual(one.low, other.low);
  return low <= high * (1 + EQUAL);
}
const isEqual = (one: number, other: number) => Math.abs(one - other) <= EQUAL * other;
const EQUAL = 1e-9;

/** 两个 are 2名, too: one classifier for another. */
const isOfKind = (one: string, other: string) =>
  one === other || one === "" || other === "" || (CLASSIFIER.test(one) && CLASSIFIER.test(other));
const CLASSIFIER = /^[个人家只条项台辆张座所间套棵份件次层户种支艘颗枚期批本册部场架门节页头幅盏栋幢组轮趟处]$/u;

/** Whether a sentence gives every amount that a claim gives, so that by its figures it may say the same. */
export function saysSameAmounts(claim: string, sentence: string): boolean {
  const said = amountsIn(claim, "near").filter(({ unit }) => unit !== "");
  const there = amountsIn(sentence, "open");
  return said.length > 0 && said.every((one) => there.some((other) => mayBeSame(one, other)));
}
