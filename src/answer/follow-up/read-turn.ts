import { asksSomething } from "../question/split-parts.ts";

/** How a text takes up what was said before it, read by its words alone. */
export interface Turn {
  /** The text without what takes up the thread: “主办单位” of “不是，我问的是主办单位”. */
  readonly says: string;
  /** It sets right how the last question was taken, turns to another matter, or goes on. */
  readonly how: "corrects" | "leaves" | "goes-on";
  /** It points to something said before, by a pronoun (“它”, “them”) or to a thing of which it says the kind (“那位专家”). */
  readonly pointsBack: { readonly behind: string; readonly how: "pronoun" | "kind" } | null;
  readonly asks: boolean;
  /** It takes up the thread by its form: “那……”, “……呢”, “and …”. */
  readonly takesUp: boolean;
}

const denial =
  "(?:我?(?:不是|没有?)(?:想|要|在)?[问说指][^，。,;；!！?？]{0,12}?|不是(?:的|[这那][个些位样次]?[^，。,;；!！?？]{0,6}?)?|不对|不|错了|[你您]?(?:搞|弄|理解|听|答)错了)";
const meant = "我?(?:刚才)?(?:是)?(?:想|要)?(?:问|说|指|知道|了解)的?(?:其实)?(?:是(?!不|否))?";
const instead = "(?:而|应该|我)?是(?![不否问说指想要])";
const corrects = [
  new RegExp(`^(?:${denial}(?:[，。,;；!！\\s]+|(?=我))){1,2}(?:${instead}|${meant})`, "u"),
  /^我(?:刚才)?(?:想|要)?(?:问|说|指)的(?:其实)?是/u,
  /^我是(?:问|说|指|想问|要问|想知道)(?:的是)?/u,
  /^(?:(?:no|nope|not that|wrong|sorry|that'?s not what i (?:asked|meant))[,.;!\s]+)+(?:but )?i (?:actually )?(?:meant|mean|asked|ask|was asking|am asking|want|wanted)(?: to (?:know|ask))?(?: about| for)?\s+/iu,
  /^i (?:actually )?(?:meant|was asking|asked)(?: about| for)?\s+/iu,
];
const leaves =
  /^(?:那么?)?[，,]?(?:我们?)?(?:换个?|另外?一?个|另一个|下一个|新的?|再问个?|问个?)(?:话题|问题|别的|事儿?)(?:吧|问|问一下)?(?:[，,。：:\s]+|$)|^(?:another question|a different question|new question|next question|changing the subject)[,.:\s]*/iu;
/** What counts a thing that is pointed to, where it does not begin a word of its own (那条件呢, 那项目呢). */
const measure =
  "(?:[些辆只趟]|个(?![体人税别性案])|位(?![置于])|家(?![庭长属人里])|次(?!数)|种(?![类植子养])|项(?!目)|天(?![气然])|条(?![件例款约])|批(?![准复发评])|件(?!数)|部(?![门分长署])|座(?![位谈])|所(?![有以得])|类(?![型别])|份(?!额)|届(?!时)|款(?!项)|场(?![地所馆景]))";
const joins = new RegExp(
  `^(?:(?:那么|那(?!${measure}|[里边儿时年]|曲(?!子)|达慕)|还有(?!别的|其[他它余]|[什哪谁几多没吗])|另外|然后|以及|(?:另外|顺便)?(?:再)?问一?下|顺便|by the way|(?:and|so|then|also)\\b)[，,\\s]*)+`,
  "iu",
);
const whatAbout = /^(?:what about|how about)\s+/iu;
const pronoun =
  /它|(?<![其吉])他(?!人)|(?<!其)她|^其(?![中他它余实])|^that\b|\b(?:it|its|they|them|their|he|she|his|her)\b|\b(?:is|was|does|did|will|can|about|of|to|for|in|on|by) that\b/iu;
const kind = new RegExp(
  `^[该此]|[这那](?:${measure}|[里边时儿])(?!年)|[这那](?=年[^来])|^(?:上述|以上)|刚才|\\b(?:these|those|this(?! (?:year|month|week)))\\b`,
  "iu",
);
const asksInEnglish =
  /\b(?:what|when|where|who|whom|whose|which|why|how)\b|^(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had)\b/iu;
const atEnd = /(?:的?呢|啊|呀)?[?？。.!！\s]*$/u;
/** It tells something and would hear whether it is so: 听说涨价了, 外地人也能办？ */
const wantsAssent =
  /^(?:听说|据说|有人说|都说|网上说)|吧[?？。.!！\s]*$|[也都还就又][能会可要有是得].*[?？]$|了[?？]$/u;

const asksForItself = (text: string): boolean =>
  asksSomething(text) || asksInEnglish.test(text) || wantsAssent.test(text);

/** What points in a later clause points to the first. */
const firstClause = (text: string) => text.split(/[，,；;。？?！!]/u)[0] ?? "";

export function readTurn(text: string): Turn {
  const trimmed = text.trim();
  const correction = corrects.map((pattern) => pattern.exec(trimmed)?.[0]).find((opening) => opening !== undefined);
  const leaving = leaves.exec(trimmed)?.[0];
  const opened = trimmed.slice((correction ?? leaving ?? "").length);
  const says = opened.replace(joins, "").replace(whatAbout, "");
  const how = correction !== undefined ? "corrects" : leaving === undefined ? "goes-on" : "leaves";
  const asks = asksForItself(says);
  const takesUp = says !== opened || /呢[？?]?$/u.test(says);
  return { says: asks ? says : says.replace(atEnd, ""), how, pointsBack: pointerOf(says), asks, takesUp };
}

function pointerOf(says: string): Turn["pointsBack"] {
  const clause = firstClause(says);
  const [byPronoun, byKind] = [pronoun.exec(clause), kind.exec(clause)];
  if (byPronoun) return { behind: clause.slice(0, byPronoun.index), how: "pronoun" };
  return byKind && { behind: clause.slice(0, byKind.index), how: "kind" };
}
