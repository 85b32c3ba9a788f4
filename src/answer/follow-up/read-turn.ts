import { asksSomething } from "../question/split-parts.ts";

/** How a text takes up what was said before it, read by its words alone. */
export interface Turn {
  /** The text without what takes up the thread: “主办单位” of “不是，我问的是主办单位”. */
  readonly says: string;
  /** It sets right how the last question was taken, turns to another matter, or goes on. */
  readonly how: "corrects" | "leaves" | "goes-on";
  /** It points to something said before: “它”, “那位专家”, “that”. */
  readonly pointsBack: boolean;
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
const joins =
  /^(?:(?:那么|那(?![个位些里边家次种时儿天年]|曲(?!子)|达慕)|还有|另外|然后|以及|(?:另外|顺便)?(?:再)?问一?下|顺便|by the way|(?:and|so|then|also)\b)[，,\s]*)+/iu;
const whatAbout = /^(?:what about|how about)\s+/iu;
const pointing =
  /它|(?<![其吉])他(?!人)|(?<!其)她|^其(?![中他它余实])|^[该此]|[这那](?:个|位|些(?!年)|里|边|家|次|种|项|时|儿|天)|[这那](?=年[^来])|上述|以上|刚才|^that\b|\b(?:it|its|they|them|their|he|she|his|her|these|those|this(?! (?:year|month|week))|(?:is|was|does|did|will|can|about|of|to|for|in|on|by) that)\b/iu;
const asksInEnglish =
  /\b(?:what|when|where|who|whom|whose|which|why|how)\b|^(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had)\b/iu;
const atEnd = /(?:的?呢|吧|啊|呀)?[?？。.!！\s]*$/u;

const asksForItself = (text: string): boolean => asksSomething(text) || asksInEnglish.test(text);

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
  const pointsBack = pointing.test(firstClause(says));
  return { says: asks ? says : says.replace(atEnd, ""), how, pointsBack, asks, takesUp };
}
