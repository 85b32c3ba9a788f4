/** A stretch of the question: English still to be rendered, or Chinese that asks. */
export type Piece = { readonly english: string } | { readonly chinese: string };

const auxiliary =
  "is|are|was|were|do|does|did|can|could|will|would|should|must|may|might|shall|has|have|had|isn't|aren't|doesn't|don't|didn't";
const unitOf: readonly (readonly [RegExp, string])[] = [
  [/\bhow many (kilomet(?:er|re)s|km)\b/iu, "多少公里"],
  [/\bhow many (met(?:er|re)s)\b/iu, "多少米"],
  [/\bhow many (hectares)\b/iu, "多少公顷"],
  [/\bhow many (mu)\b/iu, "多少亩"],
  [/\bhow many (minutes)\b/iu, "多少分钟"],
  [/\bhow many (hours)\b/iu, "多少小时"],
  [/\bhow many (days)\b/iu, "多少天"],
  [/\bhow many (weeks)\b/iu, "多少周"],
  [/\bhow many (months)\b/iu, "几个月"],
  [/\bhow many (years)\b/iu, "几年"],
  [/\bhow many times\b/iu, "多少次"],
  [/\bhow much (money)\b/iu, "多少钱"],
];
/** What asks in English, and what asks so in Chinese; tried in order. `$<rest>` is English that stays. */
const asking: readonly (readonly [RegExp, string])[] = [
  ...unitOf,
  [/\bhow (?:long)\b(?=.*\b(?:bridge|road|tunnel|river|extension|line|wall|kilomet|met(?:er|re)|km)\w*\b)/iu, "多长"],
  [/\bhow (?:long|soon)\b/iu, "多久"],
  [/\bby how (?:much|many)\b/iu, "多大幅度"],
  [/\bhow much\b(?=.*\b(?:grow|grew|rise|rose|fall|fell|increase|decrease|drop|shrink|improve|expand)\w*\b)/iu, "多少"],
  [/\bhow much\b/iu, "多少钱"],
  [/\bhow many\b/iu, "多少"],
  [/\bhow (?:fast|quickly)\b(?=.*\b(?:grow|grew|rise|rose|increase|expand)\w*\b)/iu, "增速多少"],
  [/\bhow old\b/iu, "多少岁"],
  [/\bhow far\b(?=.*\b(?:from|to)\b)/iu, "多远"],
  [/\bhow (?:tall|high)\b/iu, "多高"],
  [/\bhow wide\b/iu, "多宽"],
  [/\bhow deep\b/iu, "多深"],
  [/\bhow (?:large|big)\b/iu, "多大"],
  [/\bhow often\b/iu, "多久一次"],
  [/\b(?:what|which) (?:percentage|percent|proportion|share|portion|fraction)\b/iu, "占多少比例"],
  [/\b(?:when|what time|(?:in |by |on |from |since )?(?:what|which) (?:year|date|day|month))\b/iu, "什么时候"],
  [/\bwho(?:se|m)?\b/iu, "谁"],
  [/\bwhere\b/iu, "哪里"],
  [/\bwhy\b/iu, "为什么"],
  [
    /\b(?:by|to|from|with)? ?(?:which|what) (?:bod(?:y|ies)|agenc(?:y|ies)|authorit(?:y|ies)|departments?)\b/iu,
    "哪些部门",
  ],
  [/\b(?:what|which) (?:kinds?|types?|sorts?) of\b/iu, "什么样的"],
  [/\b(?:in |on )?(?:what|which) (?:areas?|fields?|aspects?|respects?)\b/iu, "哪些方面"],
  [/\bwhich\b/iu, "哪些"],
  [/\bhow\b/iu, "如何"],
  [/\bwhat\b/iu, "什么"],
];
const yesOrNo = new RegExp(`^\\W*(${auxiliary})\\b`, "iu");
const isNoun = /^\W*(who|what)(?:'s| is| are| was| were) (?<noun>.+)$/iu;
/** Nouns of which it is asked how much they are: 利率是多少. */
const measured =
  /\b(rate|price|cost|fee|amount|number|balance|total|income|revenue|population|area|length|height|width|depth|temperature|percentage|proportion|share|ratio|size|limit|salary|pension|investment|budget|fine|deductible|ceiling|age)\b/iu;
const contact = /\b(?:phone|telephone|hotline)(?: number)?\b/iu;
const joint =
  /\b(?:of|in|on|at|by|for|from|through|during|since|with|within|under|about|after|before|between|among)\b/iu;
const nounThenVerb = new RegExp(`^(?<noun>[^,]*?)\\s+\\b(?:${auxiliary})\\b\\s+(?<clause>.+)$`, "iu");

/**
 * The question in the order in which Chinese asks: what stands behind a preposition comes first, and what is asked for
 * stands where the answer will. Only the pieces in English are left to render.
 */
export function arrangeQuestion(question: string): readonly Piece[] {
  const text = question.replace(/[?!.]+\s*$/u, "");
  if (yesOrNo.test(text)) return [...reversed(text.replace(yesOrNo, " ")), { chinese: "吗" }];
  const noun = isNoun.exec(text);
  const named = noun?.groups?.["noun"];
  if (named !== undefined) {
    const isPerson = /^\W*who/iu.test(text);
    const asked = isPerson ? "是谁" : contact.test(named) ? "是多少" : isMeasured(named) ? "是多少" : "是什么";
    return [...reversed(named), { chinese: asked }];
  }
  const found = asking.find(([pattern]) => pattern.test(text));
  if (!found) return reversed(text);
  const [pattern, chinese] = found;
  const at = pattern.exec(text);
  const before = text.slice(0, at?.index ?? 0);
  const after = text.slice((at?.index ?? 0) + (at?.[0].length ?? 0));
  const { noun: asked, clause } = nounThenVerb.exec(after)?.groups ?? {};
  if (clause === undefined) return [...reversed(before), { chinese }, ...reversed(after)];
  return [...reversed(before), ...reversed(clause), { chinese }, ...reversed(asked ?? "")];
}

const isMeasured = (noun: string) => measured.test(noun.split(joint)[0] ?? "");

/** The chunks between prepositions, the last one first. */
function reversed(english: string): readonly Piece[] {
  return english
    .split(joint)
    .filter((chunk) => /[\p{L}\p{N}]/u.test(chunk))
    .toReversed()
    .map((chunk) => ({ english: chunk }));
}
