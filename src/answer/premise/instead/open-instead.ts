import { CLAUSE_END } from "../claim/clause-ends.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";

const OPEN = /(?<!不|停止|公|展|离)(?:开门|开放|营业|开馆)|照开|[也都还]开$/u;
const CLOSED = /闭馆|闭园|关门|停开|停业|歇业|停止(?:开放|营业)|不(?:开放|开门|营业|开$)/u;
const SPAN = /[至到—-]周/u;
const DAY = /(?:星期|礼拜|周)(?<weekday>[一二三四五六日天末])|(?<day>节假日|双休日|工作日|国庆|春节|除夕|中秋|元旦)/u;

/** 周一 for 星期一, too. */
const dayIn = (text: string) => {
  const { weekday, day } = DAY.exec(text)?.groups ?? {};
  return weekday === undefined ? day : `周${weekday.replace("天", "日")}`;
};

/** Whether a house is open on a day, where the claim says otherwise of that very day. */
export const openInstead: CertainRule = (claim, [first]) => {
  const day = dayIn(claim);
  const [isOpen, isClosed] = [OPEN.test(claim), CLOSED.test(claim)];
  if (day === undefined || isOpen === isClosed) return null;
  const [same, opposite] = isOpen ? [OPEN, CLOSED] : [CLOSED, OPEN];
  const stated = first?.text
    .split(CLAUSE_END)
    .find((clause) => dayIn(clause) === day && opposite.test(clause) && !same.test(clause) && !SPAN.test(clause));
  return first && stated ? { about: "denial", claimed: claim, stated, evidence: first.evidence } : null;
};
