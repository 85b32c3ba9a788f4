import { asksSomething } from "./split-parts.ts";

/** From these words on a question says what it wants to know of its subject. */
const manner = /(怎么|怎样|如何|咋)(?!看|样(的|吗|呢)?$)/u;
const LONGEST = 30;

/**
 * What the question asks, in its own words, for a sentence that says that it stays open: “怎么开通” of
 * “数字人民币怎么开通？”, else the last of its clauses that asks, cut where it is long.
 */
export function askedPhrase(question: string): string {
  const clauses = question.split(/[，,；;。？?！!\s]+/u).filter((clause) => clause !== "");
  const asking = clauses.findLast(asksSomething) ?? question.trim().replace(/[。？?！!]+$/u, "");
  const at = manner.exec(asking)?.index ?? 0;
  const phrase = asking.slice(at);
  return phrase.length > LONGEST ? `${phrase.slice(0, LONGEST)}…` : phrase;
}
