import { bigramsOf, sharedBigrams } from "../../question/bigrams.ts";
import type { Figure } from "../../question/figures.ts";
import { figuresOf } from "../../question/figures.ts";
import { clauseBefore } from "../claim/clause-ends.ts";
import type { Correction } from "../correction.ts";

/** Pairs of characters by which one of several figures must be nearer to the question than the others. */
const NEARER_BY = 2;
/** How much more of the question the sentence must share than those do that hold what was claimed. */
const CLOSER_THAN_HOLDERS = 1.5;

/** The figure that the sentence gives where the question states another of the same measure. */
export function figureInstead(question: string, sentence: string, context: string): Correction | null {
  const pairs = bigramsOf(question);
  const shared = (text: string) => sharedBigrams(pairs, text);
  const isHeld = (claim: Figure) =>
    holdsValue(sentence, claim) ||
    context
      .split(SENTENCE_END)
      .filter((other) => holdsValue(other, claim))
      .some((other) => shared(sentence) < CLOSER_THAN_HOLDERS * shared(other));
  // A month or a day of a year is no measure, and another year's event is another event.
  const isOfDate = ({ text, unit }: Figure) =>
    unit === "届" || (/[月日]/u.test(unit) && question.includes(`年${text}`));
  for (const claim of figuresOf(question).filter((one) => !isHeld(one) && !isOfDate(one))) {
    const sameMeasure = figuresOf(sentence).filter(
      (one) => one.unit === claim.unit && isYear(one) === isYear(claim) && endsNoSpan(one, sentence),
    );
    const sameThing = sameMeasure.filter(({ counted }) => counted === claim.counted);
    const alike = sameThing.length > 0 ? sameThing : sameMeasure;
    const nearness = (text: string) => shared(clauseBefore(sentence, text));
    const [nearest, second] = [...new Map(alike.toReversed().map((one) => [one.value, one.text])).values()].toSorted(
      (x, y) => nearness(y) - nearness(x),
    );
    if (nearest === undefined || question.includes(nearest)) continue;
    if (second !== undefined && nearness(nearest) < nearness(second) + NEARER_BY) continue;
    return { about: claim.unit === "年" ? "time" : "figure", claimed: claim.text, stated: nearest };
  }
  return null;
}

/** 1912年 is a date, 8年 a time that passes. */
const isYear = ({ unit, value }: Figure) => unit === "年" && /^\d{4}$/u.test(value);

/** No part of a span of years is another year: 2025—2027年. */
function endsNoSpan(other: Figure, sentence: string): boolean {
  const at = sentence.indexOf(other.text);
  return !isYear(other) || !/\d[-—–~至到]+$/u.test(sentence.slice(Math.max(0, at - 6), at));
}

const SENTENCE_END = /[。！？\n]/u;

function holdsValue(context: string, claim: Figure): boolean {
  return figuresOf(context).some(({ value, unit }) => value === claim.value && unit === claim.unit);
}

/**
 * The figure that a sentence on the very matter gives of what the claim counts, whatever else in the articles has the
 * claim's figure: the sentence may give it of something else, too (3座隧道，12座桥梁 against 12座隧道). Years aside.
 */
export function figureOfSame(claim: string, sentence: string): Correction | null {
  const held = figuresOf(sentence);
  for (const said of figuresOf(claim)) {
    const sameMeasure = held.filter((one) => one.unit === said.unit && !isYear(one) && endsNoSpan(one, sentence));
    const sameThing = sameMeasure.filter(({ counted }) => counted === said.counted);
    const [only, ...others] = sameThing.length > 0 ? sameThing : sameMeasure;
    const isHeld = (sameThing.length > 0 ? sameThing : sameMeasure).some(({ value }) => value === said.value);
    // What happened in several years is told of each.
    if (isYear(said) || said.unit === "届") continue;
    // Of several figures of a kind, one that the claim has itself stands in no other's place.
    const isSaid = figuresOf(claim).some(({ value }) => value === only?.value);
    if (!only || isHeld || isSaid || others.some(({ value }) => value !== only.value)) continue;
    return { about: "figure", claimed: said.text, stated: only.text };
  }
  return null;
}
