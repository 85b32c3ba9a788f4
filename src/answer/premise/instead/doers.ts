import { SEGMENT_END } from "../claim/clause-ends.ts";
import { DOER } from "./by-whom-instead.ts";
import { DEEDS } from "./deeds.ts";

/** Who does something in a text. */
export interface Doing {
  /** One, or several with what joins them. */
  readonly who: string;
  /** What is done, as a pattern of all words for it; null where the words are of no common deed. */
  readonly deed: RegExp | null;
  /** The clause from the doer on, and all of its segment up to the clause's end. */
  readonly clause: string;
  readonly upTo: string;
  readonly segment: string;
}

/** A name may hold 和 as 发展和改革委员会 does; after the end of a name it joins another. */
const PART = `(?:(?![由向归的或在为按是得着要把靠让被了对将须可已其该并从以]|(?<!安)全|应(?![急用])|(?<=${DOER})[和与及])\\p{Script=Han}|\\([省市县区镇乡]\\))`;
export const WHO = `${PART}{1,14}?(?:${DOER}|公安)`;
const ALL = `${WHO}(?:[、和与及,]${WHO})*`;
/** What stands between the one who does it and what is done. */
const BETWEEN =
  "(?:等(?:\\d+个|多个|有关)?(?:部门|单位|机构)?|近日|日前|今[天日年]|(?:于|在)?\\d+年(?:\\d+月)?(?:\\d+日)?|于?\\d+月(?:\\d+日)?|每年|自己|自行|独自|单独|一家|一个人|联合|共同|统一|负责|具体|直接|来|去|首次|正式)*?";
const DEED = DEEDS.map(({ source }) => source).join("|");
const BY_WHOM = new RegExp(`(?:由|归)(?<who>${ALL})${BETWEEN}(?<deed>${DEED})`, "gu");
const ACTIVE = new RegExp(`(?:^|[,:，：、)]|\\d[年月日])(?<who>${ALL})${BETWEEN}(?<deed>${DEED})`, "gu");
const AS_UNIT = new RegExp(`(?<deed>${DEED})(?:单位|部门|机构)(?:为|是|:)(?<who>${ALL})`, "gu");
const CLAUSE_END = /[,，](?!\d{3})/u;

/** Everybody who by a text does something that has common words. */
export const doingsIn = (text: string): readonly Doing[] =>
  text.split(SEGMENT_END).flatMap((segment) =>
    [BY_WHOM, ACTIVE, AS_UNIT].flatMap((pattern) =>
      [...segment.matchAll(pattern)].map(({ 0: words, index, groups }): Doing => {
        const { who = "", deed = "" } = groups ?? {};
        const end = index + words.length;
        const rest = segment.slice(end).split(CLAUSE_END)[0] ?? "";
        return {
          who,
          deed: DEEDS.find((one) => one.test(deed + rest.slice(0, 1))) ?? null,
          clause: words + rest,
          upTo: segment.slice(0, end + rest.length),
          segment,
        };
      }),
    ),
  );
