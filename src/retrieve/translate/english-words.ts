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
  `a an the of in on at to for from by with and or is am are was were be been being do does did done has have had having
  will would can could should may might must shall not this that these those it its as than then there their theirs they them
  themselves i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself
  itself no into onto upon about during per any some such so all each every both either neither also too how what which who
  whom whose when where why many much more most other another if unless whether because while since until till though
  although but just still already ever yet now very here out off up down away back over under through within without
  along across between among against toward towards around again else really exactly currently one ones own anyone anybody
  anything someone somebody something everyone everybody everything nothing get gets got getting gotten make makes made
  making take takes took taken taking do doing let lets go goes going went come comes came need needs needed want wants
  wanted actually please tell know happen happens happened located situated`.split(/\s+/u),
);

/** Forms that no rule brings back to the word in the dictionary. */
const irregular: Readonly<Record<string, string>> = {
  ate: "eat",
  beaten: "beat",
  began: "begin",
  begun: "begin",
  bent: "bend",
  blew: "blow",
  bore: "bear",
  borne: "bear",
  bought: "buy",
  broke: "break",
  broken: "break",
  brought: "bring",
  built: "build",
  burnt: "burn",
  came: "come",
  caught: "catch",
  children: "child",
  chose: "choose",
  chosen: "choose",
  criteria: "criterion",
  dealt: "deal",
  drawn: "draw",
  drew: "draw",
  driven: "drive",
  drove: "drive",
  eaten: "eat",
  fallen: "fall",
  fed: "feed",
  feet: "foot",
  fell: "fall",
  felt: "feel",
  flew: "fly",
  flown: "fly",
  forgot: "forget",
  forgotten: "forget",
  found: "find",
  froze: "freeze",
  frozen: "freeze",
  gave: "give",
  given: "give",
  got: "get",
  grew: "grow",
  grown: "grow",
  heard: "hear",
  held: "hold",
  hid: "hide",
  hidden: "hide",
  hung: "hang",
  kept: "keep",
  knew: "know",
  known: "know",
  laid: "lay",
  learnt: "learn",
  led: "lead",
  left: "leave",
  lent: "lend",
  lit: "light",
  lost: "lose",
  made: "make",
  meant: "mean",
  met: "meet",
  mice: "mouse",
  mistaken: "mistake",
  paid: "pay",
  ran: "run",
  rang: "ring",
  ridden: "ride",
  risen: "rise",
  rode: "ride",
  rose: "rise",
  said: "say",
  sang: "sing",
  sat: "sit",
  seen: "see",
  sent: "send",
  shaken: "shake",
  shone: "shine",
  shook: "shake",
  shown: "show",
  shrank: "shrink",
  shrunk: "shrink",
  slept: "sleep",
  sold: "sell",
  sought: "seek",
  spent: "spend",
  spoke: "speak",
  spoken: "speak",
  stole: "steal",
  stolen: "steal",
  stood: "stand",
  struck: "strike",
  stuck: "stick",
  swam: "swim",
  swept: "sweep",
  swore: "swear",
  sworn: "swear",
  taken: "take",
  taught: "teach",
  teeth: "tooth",
  thought: "think",
  threw: "throw",
  thrown: "throw",
  told: "tell",
  took: "take",
  understood: "understand",
  withdrawn: "withdraw",
  withdrew: "withdraw",
  women: "woman",
  won: "win",
  wore: "wear",
  worn: "wear",
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
