import { stemmer } from "stemmer";

export interface EnglishWord {
  /** As it stands in the text. */
  readonly text: string;
  /** By Porter's algorithm ("An algorithm for suffix stripping", 1980), so that insured meets insurance. */
  readonly stem: string;
}

const word = /\d[\d.,]*(?:\p{Script=Han}+|%)|\p{L}[\p{L}&'’]*(?:-?\d+)?|\d[\d.,]*/gu;
const possessive = /['’]s$|['’]$/u;

/** Words that join and carry no subject; those that ask are read before these are left out. */
const joining = new Set(
  `a an the of in on at to for from by with and or is are was were be been being do does did has have had will would can
  could should may might must that this these those it its as than then there their they them i my me we our us you your
  he his him she her not no into about during per any some such so all each also how what which who whom whose when where
  why many much more most other another get gets got actually please tell`.split(/\s+/u),
);

/** Forms that no rule brings back to the word in the dictionary. */
const irregular: Readonly<Record<string, string>> = {
  began: "begin",
  begun: "begin",
  bought: "buy",
  brought: "bring",
  built: "build",
  children: "child",
  fell: "fall",
  fallen: "fall",
  came: "come",
  chosen: "choose",
  found: "find",
  gave: "give",
  given: "give",
  got: "get",
  grew: "grow",
  grown: "grow",
  held: "hold",
  kept: "keep",
  left: "leave",
  lost: "lose",
  made: "make",
  met: "meet",
  paid: "pay",
  rose: "rise",
  risen: "rise",
  said: "say",
  sent: "send",
  sold: "sell",
  sought: "seek",
  spent: "spend",
  taken: "take",
  took: "take",
  taught: "teach",
  thought: "think",
  women: "woman",
  written: "write",
  wrote: "write",
};

export function englishWords(text: string): readonly EnglishWord[] {
  return (text.match(word) ?? []).map((found) => {
    const plain = found.replace(possessive, "");
    const lower = plain.toLowerCase();
    // Twice, so that retirees comes down to the stem of retire.
    return { text: plain, stem: stemmer(stemmer(irregular[lower] ?? lower)) };
  });
}

/** The word in the dictionary of a form that no rule brings back to it; any other word as it is. */
export const irregularBase = (lower: string): string => irregular[lower] ?? lower;

export const joins = ({ text }: EnglishWord): boolean => joining.has(text.toLowerCase());
