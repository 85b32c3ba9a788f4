import { bigramsOf, sharedBigrams } from "../../question/bigrams.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";

/** Words that say which of two is more, and their opposites; each pair compares in its own way. */
const WAYS: readonly { readonly more: string; readonly less: string }[] = [
  {
    more: "[多大高贵]|增[加长多产]?|涨|上升|回升|攀升|提[高升]|扩大|超[过出]",
    less: "[少小低轻]|减[少产]?|[下回]?降低?|跌|缩小|便宜|下滑|回落|不[如及]",
  },
  { more: "早|提前", less: "[晚迟]|推迟|延后|延迟" },
  { more: "快|缩短|提速", less: "[慢久]|延长" },
  { more: "[好强]", less: "[差弱]" },
];
const ANY = WAYS.flatMap(({ more, less }) => [more, less]).join("|");
const STANDING = new RegExp(`^(?<before>.+?)(?<word>${ANY})`, "u");
const NOT = /(?:[不没未]|并不|没有)(?:会|再|是)?$/u;
/** What sets one beside another; 比例 and 比赛 do not. */
export const THAN = /(?<![对相占之无评])[比较](?![例赛重分拟较如]|起来)/u;

/** How one of two stands to the other. */
export type Standing = "more" | "less" | "same";

/** What a text compares with something. */
export interface Comparison {
  /** The words of the comparison: 比上年多5起. */
  readonly text: string;
  /** What is compared, as far as it stands before. */
  readonly subject: string;
  /** What it is compared with: 上年. */
  readonly base: string;
  /** What of the base is compared, 收成 of 近岸的收成; often empty. */
  readonly ofBase: string;
  readonly way: number;
  readonly stands: Standing;
}

/** Words that name a time by another one; those of one kind may be the same. */
const TIMES = [
  /[上去前]一?年|(?:19|20)\d\d年|上月|上季/u,
  /常年|往年|历年|多年平均|平均|平常|平时/u,
  /以前|过去|原来|原先|从前|此前|之前|改革前|原计划/u,
];
/** 上一届 is 上届. */
const LAST_ONE = /上一(?=[届次期轮批])/u;
/** 同比 compares with the year before. */
const OVER_YEAR = /同比(?!例)/u;
const YEAR = /(?:19|20)\d\d/u;

/** Whether two bases are the same: named alike, or times that may be one. */
function sameBase(one: string, other: string): "named" | "perhaps" | null {
  const [year, there] = [YEAR.exec(one)?.[0], YEAR.exec(other)?.[0]];
  if (year && there) return year === there ? "named" : null;
  const isTime = (time: RegExp) => [time.test(one), time.test(other)];
  if (TIMES.some((time) => isTime(time).includes(true)))
    return TIMES.some((time) => !isTime(time).includes(false)) ? "perhaps" : null;
  return sharedBigrams(bigramsOf(one), other) > 0 ? "named" : null;
}

/** What a clause compares by 比 or 较; the clause is normalised. */
function byThan(clause: string): Comparison | null {
  const at = clause.search(THAN);
  const { before = "", word = "" } = at < 0 ? {} : (STANDING.exec(clause.slice(at + 1))?.groups ?? {});
  if (word === "" || NOT.test(before)) return null;
  const way = WAYS.findIndex(({ more, less }) => new RegExp(`^(?:${more}|${less})$`, "u").test(word));
  const stands = new RegExp(`^(?:${WAYS[way]?.more})$`, "u").test(word) ? "more" : "less";
  const [base = "", ...ofBase] = before.replace(LAST_ONE, "上").split("的");
  return { text: clause.slice(at), subject: clause.slice(0, at), base, ofBase: ofBase.join(""), way, stands };
}

const EXCEEDS =
  /^(?<subject>[^,]{2,}?)(?<![不没未])(?<word>超过|多于|高于|大于)了?(?<base>(?:19|20)\d\d年[^,]*|[^,\d]{2,})$/u;

/** What a question compares: 比…还多, 超过…; null where it denies that. */
export function comparedBy(claim: string): Comparison | null {
  const than = byThan(claim);
  if (than) return than;
  const { subject = "", word = "", base = "" } = EXCEEDS.exec(claim)?.groups ?? {};
  return base === "" ? null : { text: `${word}${base}`, subject, base, ofBase: "", way: 0, stands: "more" };
}

const SHARE =
  /(?:恢复到?|达到?|相当于|只有|仅为|只及|是)了?(?<base>[^,，]{2,12}?)的?(?:(?<percent>\d[\d.]*)%|[一二三四五六七八九]成|[一二三四五六七八九十]+分之[一二三四五六七八九])/u;
const SAME = /[与和跟同](?<base>[^,，]{2,12}?)(?:基本|大体|大致)?(?:持平|相当|相同|一样|一致)/u;
const ALL_OF_IT = 100;
const OPPOSITE_OF: Readonly<Record<Standing, Standing>> = { more: "less", less: "more", same: "same" };

/** Whether a text compares the base of another comparison with its subject: 医院比诊所贵 beside 诊所比医院贵. */
function isOfBoth(than: Comparison, compared: Comparison): boolean {
  const holds = (one: string, other: string) => shareOfCharacters(contentCharacters(one), other) > 0;
  return (
    sameBase(compared.subject, than.base) === "named" &&
    holds(compared.base, than.subject) &&
    sameBase(compared.base, than.base) !== "named"
  );
}

/** How a clause sets something beside what the question compares with: by 比, by a share of it, or as the same. */
export function standingBeside(
  clause: string,
  compared: Comparison,
): { readonly stands: Standing; readonly base: "named" | "perhaps" } | null {
  const found = (stands: Standing, words: string) => {
    const base = sameBase(compared.base, words);
    return base && { stands, base };
  };
  const than = byThan(clause.replace(OVER_YEAR, "比上年"));
  const share = SHARE.exec(clause)?.groups;
  const same = SAME.exec(clause)?.groups;
  const isTurned = than?.way === compared.way && isOfBoth(than, compared);
  if (isTurned) return { stands: OPPOSITE_OF[than.stands], base: "named" };
  return (
    (than && than.way === compared.way ? found(than.stands, than.base) : null) ??
    (share ? found(Number(share["percent"] ?? 0) > ALL_OF_IT ? "more" : "less", share["base"] ?? "") : null) ??
    (same ? found("same", same["base"] ?? "") : null)
  );
}
