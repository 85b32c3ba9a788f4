import { CLAUSE_END } from "../claim/clause-ends.ts";
import { claimDenies, denies, deniesPayment, leavesOpen, OF_WHOM } from "../claim/stance.ts";
import type { Correction } from "../correction.ts";
import { countsIn, isOfUnit } from "./count-instead.ts";
import { OPPOSITES } from "./opposites.ts";
import { ALL, isOfBefore } from "./words-of-claims.ts";

export type TurnKind = "denied" | "opposite" | "stays" | "count" | "extent";

/** A clause that, if it speaks of what the claim speaks of, says otherwise. */
export interface Turn extends Correction {
  readonly kind: TurnKind;
  readonly clause: string;
  /** What is said of the claim's thing, if it is: what follows the negating word, or the number's own word. */
  readonly deed: string;
}

/** A denying clause up to what it denies. */
export const NEGATOR = /^.*?(?:没有|[不没未无勿免别禁拒停])[会能得可以需须要用必再应作]*/u;
const STAYS =
  /不变|不受影响|没有?变(?!成)|照旧|老样子|(?:不|未|没有?)作?(?:调整|改变|变动|变化|上涨|涨价)|持平|一样|相同|一致|没有[^,，]{0,4}(?:差别|区别|变化)/u;
const CHANGES = /调整|改变|变|涨|上调|提价|降|跌|贵|便宜|增[加长产]|减[产少]|不一样|不同|多|少/u;
/** How far something is so, and what a clause says of how far that tells another extent. */
const EXTENTS: readonly { readonly claimed: RegExp; readonly stated: RegExp }[] = [
  {
    claimed: new RegExp(
      `全(?![线市县省区国程天年日职科文长球景])|所有|一律|每[个位家人]|个个|家家|人人|统统|${ALL}|任何|一个不落|大多数|大部分`,
      "u",
    ),
    stated:
      /其余|部分|多数|少数|个别|一半|大半|各[担承负]|分担|(?:[\d一二三四五六七八九十]成|(?<!100)%|分之)|(?:只有|仅有?)(?!\d)/u,
  },
  { claimed: /只[有能限]|仅|唯一|专门/u, stated: /均可|都可|都能|不限|所有|任[一意何]|全[市省县区国体]/u },
  { claimed: /永[久远]|一直|终身|长期|随时|好几年|到老/u, stated: /有效期|到期|清零|届满|期满|截止|至\d|以内|内有效/u },
];

/** What each clause of a sentence says otherwise than the claim, if it speaks of the same; texts are normalised. */
export function turnsOf(claim: string, text: string): readonly Turn[] {
  const isDenied = claimDenies(claim);
  const mayDeny = !leavesOpen(claim);
  return text
    .split(CLAUSE_END)
    .filter((clause) => clause !== "" && !isOfBefore(clause, claim))
    .flatMap((clause) => {
      const isDenying = denies(clause);
      const turns: Turn[] = [];
      const add = (kind: TurnKind, about: Correction["about"], claimed: string, stated: string, deed: string) =>
        turns.push({ kind, about, claimed, stated, deed, clause });
      if (!isDenied && isDenying && mayDeny && !STAYS.test(clause) && !deniesPayment(clause))
        add("denied", "denial", claim, clause, clause.replace(NEGATOR, ""));
      for (const { up, down } of isDenied || OF_WHOM.test(clause) ? [] : OPPOSITES) {
        const [rises, falls] = [up.exec(claim)?.[0], down.exec(claim)?.[0]];
        const [rose, fell] = [up.exec(clause)?.[0], down.exec(clause)?.[0]];
        if (rises && !falls && fell && !rose) add("opposite", "trend", rises, fell, clause.replace(fell, ""));
        if (falls && !rises && rose && !fell) add("opposite", "trend", falls, rose, clause.replace(rose, ""));
      }
      const [changes, stays] = [CHANGES.exec(claim)?.[0], STAYS.exec(clause)?.[0]];
      if (changes && stays && !isDenied && !STAYS.test(claim))
        add("stays", "denial", claim, clause, clause.replace(stays, ""));
      for (const extent of isDenied || isDenying ? [] : EXTENTS) {
        const [whole, part] = [extent.claimed.exec(claim)?.[0], extent.stated.exec(clause)?.[0]];
        if (whole && part && !extent.claimed.test(clause))
          add("extent", "extent", whole, clause, clause.replace(part, ""));
      }
      const [said, ...more] = countsIn(claim);
      const there = said
        ? countsIn(clause).filter((one) => isOfUnit(one, said) && !/第$/u.test(clause.slice(0, one.at)))
        : [];
      const [other] = there;
      if (said && other && more.length === 0 && there.every(({ value }) => value !== said.value))
        add("count", "figure", said.text, other.text, clause.replace(other.text, ""));
      return turns;
    });
}

const SHORTEST_MAIN = 4;

/** The clause of a claim that asserts: what goes before it tells of whom or when. */
export function mainClause(claim: string): string {
  const last = claim.split(CLAUSE_END).at(-1) ?? "";
  return last.length >= SHORTEST_MAIN ? last : claim;
}
