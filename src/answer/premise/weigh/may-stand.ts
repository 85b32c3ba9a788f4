import { normalise } from "../../../retrieve/normalise.ts";
import { normalisedArticle } from "../../../retrieve/normalised-article.ts";
import { wordsAbove } from "../../words-above.ts";
import { asCompared } from "../claim/bounds.ts";
import type { Claim } from "../claim/read-claim.ts";
import { speaksOfNamed } from "../claim/same-subject.ts";
import type { Correction, PlacedCorrection } from "../correction.ts";
import type { PremiseInput } from "../premise-input.ts";
import * as denial from "./denial-vetoes.ts";
import * as figure from "./figure-vetoes.ts";
import type { Standing, Veto } from "./veto.ts";
import * as word from "./word-vetoes.ts";

/** Corrections whose claimed words are names, which the article need not have. */
const NAMED: ReadonlySet<Correction["about"]> = new Set(["name", "place", "body", "speaker"]);

const ofWord = [
  word.isOfThoseAlone,
  word.isTurnedBefore,
  word.isExcepted,
  word.isOfOtherAmount,
  word.isBesideItsFigure,
];
const vetoes: Readonly<Partial<Record<Correction["about"], readonly Veto[]>>> = {
  denial: [
    word.isSupposed,
    ...ofWord,
    denial.deniesNothing,
    denial.stopsToo,
    denial.isDeniedAlike,
    denial.isLeftUndone,
    denial.deniesRepeating,
    denial.endsDocument,
    denial.isNotYet,
    denial.mayBe,
  ],
  trend: [word.isSupposed, ...ofWord, word.boundsOnly, word.isOfBound, word.isOtherKind, word.isWholeOfShare],
  extent: [word.isSupposed, word.isNearlyAll, word.isTurnedBefore, word.isRate, word.isPartOfWord],
  figure: [
    word.isSupposed,
    figure.isFigureOfOther,
    figure.isSameFigure,
    figure.isGivenElsewhere,
    figure.isOfTotal,
    figure.isOfOtherKind,
    figure.countsNamed,
    figure.isOfThoseWhoDid,
    figure.isOfGap,
    figure.isOfOtherThing,
  ],
  time: [figure.isOfGap, figure.isInOtherClause],
};

/** Whether nothing shows that a correction says the same in other words, or speaks of something else. */
export async function mayStand(
  { analysis, candidates, index }: PremiseInput,
  { text: claim }: Claim,
  { about, claimed, stated, evidence, ofPair = false }: PlacedCorrection,
): Promise<boolean> {
  const { passage } = evidence;
  const article = await index.article(passage.articleId);
  const title = normalise(article?.title ?? "");
  const standing: Standing = {
    question: analysis.text,
    claim,
    claimed,
    words: asCompared(stated),
    sentence: asCompared(evidence.text),
    above: [title, ...wordsAbove(passage).map((words) => normalise(words))].join(" "),
    others: candidates.map(({ text }) => asCompared(text)),
    siblings: candidates
      .filter((one) => one.passage.articleId === passage.articleId)
      .map(({ text }) => asCompared(text)),
  };
  if ((ofPair ? [word.isSupposed] : vetoes[about])?.some((speaksAgainst) => speaksAgainst(standing))) return false;
  const text = article ? [title, normalise(article.publisher ?? ""), normalisedArticle(article)].join(" ") : "";
  return speaksOfNamed(analysis, NAMED.has(about) ? claimed : "", text);
}
