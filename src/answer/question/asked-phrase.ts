import { asksSomething, confirmsOnly } from "./split-parts.ts";

/** From these words on a question says what it wants to know of its subject. */
const manner = /(怎么|怎样|如何|咋)(?!看|样(的|吗|呢)?$)/u;
/** Asks whether what stands before it may be so. */
const mayBe = /^(?:可不?可以|可以|行不行|行|好不好|好|能不能|能|成)(?:吗|么|呢|不)?$/u;
const isTag = (clause: string) => confirmsOnly(clause) || mayBe.test(clause);
const LONGEST = 30;

/**
 * What the question asks, in its own words, for a sentence that says that it stays open: “怎么开通” of
 * “数字人民币怎么开通？”, else the last of its clauses that asks, cut where it is long.
 */
export function askedPhrase(question: string): string {
  const clauses = question.split(/[，,；;。？?！!\s]+/u).filter((clause) => clause !== "");
  const said = clauses.filter((clause) => !isTag(clause));
  const ofTag = said.length < clauses.length ? said.at(-1) : undefined;
  const asking = said.findLast(asksSomething) ?? ofTag ?? question.trim().replace(/[。？?！!]+$/u, "");
  const at = manner.exec(asking)?.index ?? 0;
  const phrase = asking.slice(at);
  return phrase.length > LONGEST ? `${phrase.slice(0, LONGEST)}…` : phrase;
}
