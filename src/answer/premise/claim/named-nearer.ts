import { bigramsOf, sharedBigrams } from "../../question/bigrams.ts";
import { figuresOf } from "../../question/figures.ts";
import { clauseBefore } from "./clause-ends.ts";

/** Characters before a figure that name it. */
const NAME_LENGTH = 6;
/** Pairs of characters by which another figure's name must be nearer to the claim's. */
const NEARER_BY = 2;
const joinsOn = /[是为有达到约共的了]+$/u;

/** A figure of one sentence that would set the claim's right. */
export interface StatedFigure {
  readonly claimed: string;
  readonly stated: string;
  readonly sentence: string;
}

/**
 * Whether another figure of the same unit is named more like the claim's by the words right before it: for 个人缴费标准是640元,
 * 个人缴费标准380元 is, and not 筹资标准为1020元. All texts are normalised.
 */
export function isNamedNearer(
  question: string,
  { claimed, stated, sentence }: StatedFigure,
  others: readonly string[],
) {
  const [claim] = figuresOf(claimed);
  if (!claim) return false;
  const name = bigramsOf(nameOf(question, claimed));
  const likeness = (text: string, figure: string) => sharedBigrams(name, nameOf(text, figure));
  const least = likeness(sentence, stated) + NEARER_BY;
  return others.some((other) =>
    figuresOf(other).some(({ unit, text }) => unit === claim.unit && likeness(other, text) >= least),
  );
}

/** The words right before a figure, without those that only join it on. */
const nameOf = (text: string, figure: string) => clauseBefore(text, figure).replace(joinsOn, "").slice(-NAME_LENGTH);
