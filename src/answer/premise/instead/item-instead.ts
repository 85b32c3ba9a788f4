import { type Amount, amountsIn } from "../claim/amounts.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import { mayBeSame } from "../claim/same-amount.ts";
import type { CertainRule, RankedSentence } from "../weigh/certain-rule.ts";
import { mayHoldWordsOfAll, YEAR } from "./labelled-figures.ts";
import { COMPARES } from "./turns-in.ts";

/** One of several figures of a kind that a sentence tells apart: 旱地每亩3.2万元 of 水田每亩4.9万元，旱地每亩3.2万元. */
interface Item {
  readonly amount: Amount;
  /** The words of its clause and those before, since the clause with the figure of the kind before. */
  readonly label: string;
  /** Bounds of the same thing that follow it: 每小时8元，封顶60元. */
  readonly bounds: readonly Amount[];
}

/** What a figure was before, 由1000元提高到1600元, is no item. */
const CHANGED = /^[^,，。;；]{0,8}?[到至为]$/u;
const BEFORE = /[由从][^,，。;；]{0,8}$/u;
/** One of a thing, 一组 or 一个月, is what a figure is told for. */
const PER_ONE = /^一(?![百千万半成])/u;
/** What only bounds the thing before. */
const BOUND =
  /^[,，、]?(?:每[\p{Script=Han}\d]{1,3})?(?:最[高多低少长短]|不超过|不低于|不少于|封顶|上限|下限|限|至[多少])\p{Script=Han}{0,3}$/u;
/** 7号, 2期 are names. */
const NUMBERED = /[号路期届点度]$/u;
const REST = /其余|其他|剩|余下/u;
const ITEM_END = /[,，。;；、]/u;
/** Share of the characters that only its own label has which the claim must have; of another's it has none. */
const LEAST_OF_OWN = 0.5;
/** Share of what the claim speaks of that the sentence must hold with what stands above it. */
const LEAST_SHARE = 0.5;

/** The figure that a sentence gives of the claim's item, one of several that it tells apart, where it gives the claim's of another: 旱地每亩4.9万元. */
export const itemInstead: CertainRule = (claim, sentences) => {
  const figures = amountsIn(claim, "near").filter(({ text }) => !PER_ONE.test(text));
  const said = figures.at(-1);
  // What is told of several years is read by `figureOfAnother`.
  if (!said || COMPARES.test(claim) || claim.search(YEAR) >= 0) return null;
  const conditions = figures.slice(0, -1);
  const matter = contentCharacters(claim.replace(said.text, " "));
  for (const { text, around, evidence } of sentences) {
    const items = itemsIn(text, said);
    const item = itemOf(claim, conditions, items);
    if (!item || [item.amount, ...item.bounds].some((one) => mayBeSame(said, one)) || REST.test(item.label)) continue;
    if (!items.some(({ amount }) => mayBeSame(said, amount))) continue;
    const mine = matter.filter((one) => text.includes(one) || !around.includes(one));
    if (shareOfCharacters(mine, text) < LEAST_SHARE) continue;
    if (sentences.some((other) => other.text !== text && holds(other, said, item, claim))) continue;
    return { about: "figure", claimed: said.text, stated: item.amount.text, ofPair: true, evidence };
  }
  return null;
};

const holds = ({ text }: RankedSentence, said: Amount, { label }: Item, claim: string) =>
  amountsIn(text, "open").some((one) => one.unit === said.unit && mayBeSame(one, said)) &&
  shareOfCharacters(
    contentCharacters(label).filter((one) => claim.includes(one)),
    text,
  ) === 1;

function itemsIn(text: string, said: Amount): readonly Item[] {
  const amounts = amountsIn(text, "open").filter(
    ({ unit, text: figure }) => !NUMBERED.test(figure) && (said.unit === "" || unit === said.unit),
  );
  const kind = said.unit === "" ? amounts.find((one) => mayBeSame(one, said))?.unit : said.unit;
  const items: Item[] = [];
  let end = 0;
  for (const amount of amounts.filter(({ unit }) => unit === kind)) {
    if (amount.at < end) continue;
    const figureEnd = amount.at + amount.text.length;
    const before = text.slice(end, amount.at);
    end = figureEnd + (text.slice(figureEnd).split(ITEM_END)[0]?.length ?? 0);
    const last = items.at(-1);
    if (last && BEFORE.test(last.label) && CHANGED.test(before)) items.splice(-1, 1, { ...last, amount });
    else if (last && BOUND.test(before)) items.splice(-1, 1, { ...last, bounds: [...last.bounds, amount] });
    else items.push({ amount, label: before + text.slice(figureEnd, end), bounds: [] });
  }
  return items;
}

/** The item of which the claim speaks, and of no other. */
function itemOf(claim: string, conditions: readonly Amount[], items: readonly Item[]): Item | undefined {
  if (items.length < 2) return undefined;
  const meant = items.filter(({ label }) => isMet(label, conditions));
  const told = meant.length < items.length && meant.length === 1 ? meant : items;
  if (told.length === 1) return told[0];
  const ownOf = (item: Item) => {
    const others = items
      .filter((other) => other !== item)
      .map(({ label }) => label)
      .join("");
    return contentCharacters(item.label).filter((one) => !others.includes(one));
  };
  const shares = items.map((item) => ({ item, share: shareOfCharacters(ownOf(item), claim) }));
  const [best, second] = shares.toSorted((a, b) => b.share - a.share);
  if (!best || !second || best.share < LEAST_OF_OWN || second.share > 0) return undefined;
  return items.some(({ label }) => mayHoldWordsOfAll(best.item.label, label)) ? undefined : best.item;
}

/** Whether a label has a bound or a span, 90至99周岁, in which a figure of the claim is. */
const isMet = (label: string, conditions: readonly Amount[]) =>
  amountsIn(label, "open").some((bound) =>
    conditions.some(
      (one) => one.unit !== "" && one.unit === bound.unit && one.low >= bound.low && one.high <= bound.high,
    ),
  );
