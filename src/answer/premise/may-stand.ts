import { normalise } from "../../retrieve/normalise.ts";
import { normalisedArticle } from "../../retrieve/normalised-article.ts";
import { bigramsOf } from "../question/bigrams.ts";
import { isGeneric } from "../question/generic-nouns.ts";
import { type Amount, amountsIn, mayBeSame } from "./amounts.ts";
import { clauseAround } from "./clause-ends.ts";
import type { Correction, PlacedCorrection } from "./correction.ts";
import { isNamedNearer } from "./named-nearer.ts";
import { BEFORE } from "./polarity-instead.ts";
import type { PremiseInput } from "./premise-input.ts";
import type { Claim } from "./read-claim.ts";
import { speaksOfNamed } from "./same-subject.ts";
import { isOtherwise } from "./says-alike.ts";
import { denies, isStillToCome } from "./stance.ts";

const TURNS: ReadonlySet<Correction["about"]> = new Set(["denial", "trend", "extent"]);
const tellsOfBefore = (text: string) => BEFORE.test(text.replace(/比(?:以前|过去|原来|从前)/gu, ""));

/** Corrections whose claimed words are names, which the article need not have. */
const NAMED: ReadonlySet<Correction["about"]> = new Set(["name", "place", "body", "speaker"]);

/** A bound is one of a number: 规模以上 is none. */
const BOUND = /不[低少高多超]|以[上下]|至[少多]|[多高低少]于|超过|不[足到]|突破|逾/u;

/** Characters between a bound and its number. */
const NEAR_NUMBER = 4;

const REST_OF_FIGURE = 2;

/** What the words of a figure amount to in their clause. */
function amountsOf(text: string, words: string) {
  const at = text.indexOf(words);
  // 三米 of 三米三 is the beginning of a figure.
  const alone = [words, text.slice(at, at + words.length + REST_OF_FIGURE)].flatMap((one) => amountsIn(one, "open"));
  return amountsIn(clauseAround(text, words), "near").filter((one) => alone.some((other) => mayBeSame(one, other)));
}

/** What is counted: 隧道 of 3座隧道. */
const countedAfter = (text: string, figure: string) =>
  text.slice(text.indexOf(figure) + figure.length).slice(0, COUNTED);
const COUNTED = 2;

/** 不够用 denies no use, and 不一定 nothing at all. */
const HARDLY_DENIES = /不够|不一定|未必|不见得/u;

/** Whether a text has any word of what goes up or down by the claim; 比例 goes with everything. */
function tellsOfWhatMoves(claim: string, claimed: string, text: string): boolean {
  const pairs = [...bigramsOf(claim.replace(claimed, " "))].filter(
    (pair) => /^\p{Script=Han}{2}$/u.test(pair) && !isGeneric(pair),
  );
  return pairs.length === 0 || pairs.some((pair) => text.includes(pair));
}

/** Whether nothing shows that a correction says the same in other words, or speaks of something else. */
export async function mayStand(
  { analysis, candidates, index }: PremiseInput,
  { text: claim }: Claim,
  { about, claimed, stated, evidence }: PlacedCorrection,
): Promise<boolean> {
  const sentence = normalise(evidence.text);
  const words = normalise(stated);
  if (about === "denial" && !isOtherwise(claim, sentence)) return false;
  if (about === "denial" && isStillToCome(analysis.text) && /计划|将|拟|准备|下一步/u.test(sentence)) return false;
  if (about === "denial" && HARDLY_DENIES.test(words) && !HARDLY_DENIES.test(claim))
    if (!denies(words.replace(HARDLY_DENIES, ""))) return false;
  // What was so before is told by what speaks of before.
  if (TURNS.has(about) && tellsOfBefore(analysis.text) && !BEFORE.test(sentence)) return false;
  if (about === "figure") {
    const others = candidates.map(({ text }) => normalise(text));
    if (isNamedNearer(analysis.text, { claimed, stated: words, sentence }, others)) return false;
    const isOfSame = countedAfter(analysis.text, claimed) === countedAfter(sentence, words);
    const said = amountsOf(analysis.text, claimed);
    const there = amountsIn(isOfSame ? clauseAround(sentence, words) : sentence, "open");
    if (said.some((one) => there.some((other) => mayBeSame(one, other)))) return false;
  }
  const asked = normalise(evidence.passage.question?.text ?? "");
  if (about === "trend" && !tellsOfWhatMoves(claim, claimed, `${asked} ${sentence}`)) return false;
  if (about === "trend" && BOUND.test(claimed)) {
    const at = sentence.indexOf(words);
    const beside = sentence.slice(Math.max(0, at - NEAR_NUMBER), at + stated.length + NEAR_NUMBER);
    if (!/[\d一二两三四五六七八九十百千万亿成%]/u.test(beside.replace(stated, ""))) return false;
    const said = amountsIn(clauseAround(analysis.text, claimed), "near");
    const there = amountsIn(sentence, "open");
    // Where they but touch, 超过5% and 不超过5%, they differ.
    const within = (one: Amount, other: Amount) => one.low < other.high && other.low < one.high;
    if (said.some((one) => there.some((other) => mayBeSame(one, other) && within(one, other)))) return false;
  }
  const article = await index.article(evidence.passage.articleId);
  const text = article
    ? [normalise(article.title), normalise(article.publisher ?? ""), normalisedArticle(article)].join(" ")
    : "";
  return speaksOfNamed(analysis, NAMED.has(about) ? claimed : "", text);
}
