/** What a question in English takes to be so, and what else it asks. */
export interface EnglishClaim {
  /** What Chinese puts before it, such as 听说, and behind it, such as 是真的吗; "" where nothing. */
  readonly opening: string;
  readonly closing: string;
  readonly stated: string;
  /** The question that follows; "" where only the claim is asked about. */
  readonly rest: string;
}

const TRUE = "(?:true|right|correct|so|the case|accurate)";
const isTrue = new RegExp(
  `^\\W*(?:is|was) it (?:really |actually |still )?${TRUE}(?: that)? (?<stated>.+?)[?.! ]*$`,
  "iu",
);
/** A tag such as "is it not" repeats an auxiliary. */
const tag =
  "(?:right|correct|true|yes|no|huh|is that (?:right|true|so|correct)|am I right|(?:is|are|was|were|do|does|did|can|could|will|would|should|must|has|have|had)(?: not)? (?:it|they|he|she|we|you|I|there|one)(?: not)?)";
const confirmed = new RegExp(
  `^\\W*(?:(?:so|then|and|but|well|surely),? )*(?<stated>.+?)(?:,| -| –|[.?!]) *${tag}[?.! ]*$`,
  "iu",
);
const heard =
  /^\W*(?:(?:I|we)(?: have| had)?(?: just)? (?:heard|read|saw|learn(?:ed|t)|was told|were told|am told|are told|understand|think|thought|believe|believed|gather|suppose|assume|assumed)|(?:people|they|some|someone|somebody|everyone|everybody|(?:a|my|our) [\w-]+(?: [\w-]+)?) (?:say|says|said|claim|claims|claimed|told me|tells me|thinks?)|it is said|apparently|supposedly)(?: that|,)? (?<stated>(?!(?:about|of|on)\b)[^.?!]+(?:[.](?=\d)[^.?!]+)*)(?:[.?!]+|$)\s*(?<rest>.*)$/iu;
const since =
  /^\W*(?:(?:so|but|and),? )?(?:since|because|given that|now that|seeing that|considering that|if it is true that) (?<stated>(?!(?:the )?(?:\d|(?:last|then|when)\b))[^,]+?), (?<rest>.+\?.*)$/iu;
/** What is asked of a claim by itself. */
const whether = new RegExp(
  `^(?:and )?(?:(?:is|was) (?:that|this|it) (?:really |actually )?${TRUE}|${TRUE})\\W*$`,
  "iu",
);
const reason =
  /^\W*(?:(?:so|but|and),? )?(?:why|how come)\b(?<negated> (?:is|are|was|were|do|does|did|can|could|will|would|should|must|has|have|had) not\b)?(?<stated>.+?)[?.! ]*$/iu;
const auxiliary = /^ *(?:do|does|did)\b(?! not)/iu;

/** Null where the question takes nothing for granted; its contractions are written out. */
export function readEnglishClaim(question: string): EnglishClaim | null {
  const plain = isTrue.exec(question)?.groups?.["stated"];
  if (plain !== undefined) return { opening: "", stated: plain, closing: "，是真的吗", rest: "" };
  const told = heard.exec(question)?.groups;
  if (told) {
    const { stated = "", rest = "" } = told;
    if (rest === "" || whether.test(rest)) return { opening: "听说", stated, closing: "，对吗", rest: "" };
    // Who asks on takes it to be so.
    return { opening: "既然", stated, closing: "，", rest };
  }
  const granted = since.exec(question)?.groups;
  if (granted) return { opening: "既然", stated: granted["stated"] ?? "", closing: "，", rest: granted["rest"] ?? "" };
  const said = confirmed.exec(question)?.groups?.["stated"];
  if (said !== undefined) return { opening: "", stated: said, closing: "，对吗", rest: "" };
  const why = reason.exec(question)?.groups;
  if (!why) return null;
  const { negated = "", stated = "" } = why;
  const denial = negated === "" ? "" : " not";
  return { opening: "为什么", stated: `${stated.replace(auxiliary, "")}${denial}`, closing: "", rest: "" };
}
