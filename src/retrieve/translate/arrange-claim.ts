import { arrangeQuestion, inOrder, joint, type Piece } from "./arrange-question.ts";
import type { EnglishClaim } from "./read-english-claim.ts";

const be = "(?:am|is|are|was|were|be|been|get|gets)";
/** Words by which a claim denies, binds, permits or tells an extent, and by which a question says nothing; tried in order. */
const words: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `\\b(?:(?:do|does|did) not (?:have|need)|need not|${be} not (?:required|obliged)) to\\b|\\bneed not\\b`,
      "giu",
    ),
    "不用",
  ],
  [
    new RegExp(
      `\\b(?:must|may|can|could|should|shall) ?not\\b|\\b${be} not (?:allowed|permitted|entitled|able) to\\b|\\b${be} (?:forbidden|prohibited|banned) (?:to|from)\\b`,
      "giu",
    ),
    "不得",
  ],
  [/\bno longer\b|\bnot\b(?=.*\bany ?(?:more|longer)\b)/giu, "不再"],
  [/\bonly (?:can|may|be able to)\b|\b(?:can|may) only\b/giu, "只能"],
  [new RegExp(`\\b(?:must|(?:have|has|had|need|needs) to|${be} (?:required|obliged) to)\\b`, "giu"), "必须"],
  [new RegExp(`\\b(?:can|may|could|${be} (?:allowed|permitted|entitled|able|free) to)\\b`, "giu"), "可以"],
  [/\b(?:nobody|no one|no-one)\b/giu, "没有人"],
  [/\b(?:everyone|everybody|anyone|anybody)\b/giu, "所有人"],
  [
    /\b(?:all|every)\b(?! (?:day|week|month|quarter|year|hour|time|person|household|family|mu|kilomet|square)|-)/giu,
    "所有",
  ],
  [/\b(?:only|just|solely)\b/giu, "只有"],
  [/\bnever\b/giu, "从不"],
  [/\bwithout\b/giu, "无需"],
  [/\bnot\b/giu, "不"],
  [/\bno\b(?= [a-z])/giu, "没有"],
];
const payer =
  /^(?<what>.*?)\s*\b(?:is|are|be|was|were)? ?\bpaid(?: for)? by (?:the |their |its )?(?<who>[\w-]+(?: [\w-]+)?)(?<more>.*)$/iu;
const pays =
  /^(?<who>(?:(?:the|all|their) )?[\w-]+(?: [\w-]+){0,2}?) (?<denied>不用|不得|不)? ?(?:必须|可以)? ?(?:pay|pays|paid) for (?:their |his |her |its |the )?(?:own )?(?<what>.+)$/iu;
const predicate = "是|is|are|was|were|will|would|has|have|had|do|does|did|be|gets?|got";
const halves = new RegExp(
  `^(?<subject>[^,]+?)\\s+(?:\\b(?:${predicate})\\b|(?=不|必须|可以|只能|从))(?<rest>.+)$`,
  "iu",
);
const extent = /^\s*(?<extent>只有|所有人?|没有人?)\s*(?<rest>.*)$/u;
/** An amount, and what is counted; no date. */
const amount = /(?<![\d.\p{Script=Han}])\d[\d.]*(?![\d.]|[月日]|年\d)(?<!(?:19|20)\d\d(?=年)).*$/u;
const counted = /(?<![\d.])(\d{1,3})(?= (?!(?:and|or|of|to|in|for|by|from|per|a|as|at|on)\b)[a-z])/giu;

/** The claim in the order of Chinese, with what else is asked. */
export function arrangeClaim({ opening, stated, closing, rest }: EnglishClaim): readonly Piece[] {
  return [
    ...chinese(opening),
    ...arrangeStated(stated.replace(counted, "$1个")),
    ...chinese(closing),
    ...(rest === "" ? [] : arrangeQuestion(rest)),
  ];
}

export const writeClaimWords = (english: string): string =>
  words.reduce((text, [pattern, instead]) => text.replace(pattern, instead), english);

function arrangeStated(text: string): readonly Piece[] {
  const paid = payer.exec(text)?.groups;
  if (paid) {
    const { what = "", who = "", more = "" } = paid;
    return [
      ...arrangeHalf(what.replace(/必须/u, "")),
      ...chinese("费用由"),
      ...inOrder(who),
      ...chinese("承担"),
      ...inOrder(more),
    ];
  }
  const paying = pays.exec(text)?.groups;
  if (paying) {
    const { who = "", what = "", denied = "" } = paying;
    return [...inOrder(what), ...chinese(`费用${denied}由`), ...inOrder(who), ...chinese("承担")];
  }
  const { subject = "", rest = text } = halves.exec(text)?.groups ?? {};
  return [...arrangeHalf(subject), ...arrangeHalf(rest)];
}

/** Whom it tells of goes first, and an amount last. */
function arrangeHalf(text: string): readonly Piece[] {
  const whom = extent.exec(text)?.groups;
  if (whom) return [...chinese(whom["extent"] ?? ""), ...arrangeHalf(whom["rest"] ?? "")];
  const parts = text.split(joint);
  const amounts = parts.flatMap((part) => amount.exec(part)?.[0] ?? []);
  const others = parts.toReversed().map((part) => part.replace(amount, ""));
  return [...others, ...amounts].flatMap((part) => inOrder(part));
}

const chinese = (text: string): readonly Piece[] => (text === "" ? [] : [{ chinese: text }]);
