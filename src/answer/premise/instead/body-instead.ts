import type { AlignedSentence } from "../claim/align-claim.ts";
import { CLAUSE_END } from "../claim/clause-ends.ts";
import { isShortFormOf } from "../claim/short-form.ts";
import type { Held } from "../correction.ts";
import { DEEDS } from "./deeds.ts";

const ENDING =
  "(?:总局|(?<!布)局|(?<![全中东西南北内外])部(?!门)|(?<!主管)部门|委(?![托派])|委员会|办公厅|办公室|办|厅|署|(?<!住)院|(?:委员|分|协|学|促进|基金|联合|商|工|理事|董事|常委)会|(?<!中)中心|大学|集团|公司|联盟|政府|银行|团队|学校)";
/** A name holds no word that joins words; it may end twice, as 国务院办公厅. */
const NAME = `(?:(?![的了在和是与并为也从据由归向让被把几个\\d])\\p{Script=Han}){1,14}?${ENDING}(?:\\p{Script=Han}{0,3}${ENDING})*`;
const body = new RegExp(`(?<body>${NAME})(?<rest>[^，。；：！？,;:!?\\n]*)`, "u");
/** Where a name may begin: a pattern that is open to the left takes in what goes before. */
const START = /^.*(?:时间|日|记者|获悉|获得|来自|要求|通过)(?=\p{Script=Han}{3})/u;
/** Several do it together. */
const TOGETHER = /^(?:等|和|与|、|会同|及)/u;
export const ASKS_WHO = /谁|[哪几](?:些|个|家|几|一)*(?:部门|单位|机构|公司|家|方)|什么(?:部门|单位|机构)/u;
/** Another kind of document is another document. */
const DOCUMENT = /意见|通知|办法|规划|计划|方案|条例|指南|公告|规定|细则|报告|标准/u;
const NEAR = 6;
const NEAR_TOGETHER = 40;
const byWhom = /(?:^|[^自理])(?:由|归)(?<all>[^，。；：！？,;:!?\n]{2,44})/u;
/** Share of the claim's other words that the sentence must hold, itself and with what stands around it. */
const LEAST_OWN = 0.25;
const LEAST_SHARE = 0.5;
/** The same where the article speaks of the claimed body, too. */
const OWN_OF_KNOWN = 0.45;

interface Doing {
  /** The body, or several with what joins them. */
  readonly who: string;
  readonly deeds: readonly RegExp[];
}

/** The body that, by the sentence, did what the question says another did; `context` is all of its article. */
export function bodyInstead(claim: string, { text, near, holds, holdsAround }: AlignedSentence, context: string): Held {
  const said = ASKS_WHO.test(claim) ? undefined : claim.split(CLAUSE_END).flatMap(doingsIn)[0];
  if (!said) return null;
  const rest = claim.replace(said.who, " ");
  if (!near && (holds(rest) < LEAST_OWN || holdsAround(rest) < LEAST_SHARE)) return null;
  const same = text
    .split(CLAUSE_END)
    .flatMap(doingsIn)
    .filter(({ deeds }) => deeds.some((deed) => said.deeds.includes(deed)));
  if (said.who.split(/[和与、]/u).every((name) => text.includes(name)) && same.length > 0) return "supported";
  const document = DOCUMENT.exec(claim)?.[0];
  if (document !== undefined && !text.includes(document)) return null;
  const isSameWord = said.deeds.some((deed) => text.includes(deed.exec(claim)?.[0] ?? "\n"));
  if (same.some(({ who }) => isShortFormOf(said.who, who) || isShortFormOf(who, said.who))) return "supported";
  if (text.includes(said.who) || (context.includes(said.who) && holds(rest) < OWN_OF_KNOWN && !isSameWord)) return null;
  const [other, ...more] = new Set(same.map(({ who }) => who));
  return other === undefined || more.length > 0 ? null : { about: "body", claimed: said.who, stated: other };
}

/** Which body does what in a clause: 由…印发, 财政局印发. */
function doingsIn(clause: string): readonly Doing[] {
  const passive = byWhom.exec(clause)?.groups?.["all"];
  if (passive !== undefined) {
    const found = DEEDS.filter((deed) => deed.test(passive));
    const at = Math.min(...found.map((deed) => passive.search(deed)));
    const who = passive.slice(0, at).replace(/(?:联合|共同|牵头|合作|统一|来|去|首次|负)+$/u, "");
    if (found.length > 0 && new RegExp(`(?:${ENDING}|[省市县区])$`, "u").test(who)) return [{ who, deeds: found }];
  }
  const found = body.exec(
    clause.replace(/^.*(?<![\p{Script=Han}]于)(?:是由|是|由|归|据|被|让)(?=\p{Script=Han}{3})/u, ""),
  );
  const { body: name, rest = "" } = found?.groups ?? {};
  if (name === undefined) return [];
  const who = name.replace(START, "");
  const within = rest.slice(0, TOGETHER.test(rest) ? NEAR_TOGETHER : NEAR);
  const deeds = DEEDS.filter((deed) => deed.test(within));
  return deeds.length === 0 ? [] : [{ who: who + joined(within), deeds }];
}

/** The other bodies that stand beside the first. */
const joined = (rest: string) => new RegExp(`^(?:、|和|与)${NAME}`, "u").exec(rest)?.[0] ?? "";
