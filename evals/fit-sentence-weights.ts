import { parseArgs } from "node:util";
import { analyseQuestion } from "../src/answer/analyse-question.ts";
import { scoreSentences } from "../src/answer/choose/score-sentences.ts";
import { createSentenceTerms } from "../src/answer/choose/sentence-terms.ts";
import type { SentenceFeatures } from "../src/answer/choose/sentence-weights.ts";
import { sentenceWeights } from "../src/answer/choose/sentence-weights.ts";
import { holdsAnswer, openPublicCorpus } from "./public/open-public-corpus.ts";

/**
 * Fits the weights of the sentence scorer on one file of public questions (SQuAD 1.1 or CMRC 2018 form) and tries them on
 * another: a softmax over each question's sentences, gradient ascent on the likelihood of those that hold the answer
 * (the listwise loss of Cao and others, "Learning to Rank", ICML 2007). Prints weights and accuracies, changes nothing.
 */
const USAGE = "tsx evals/fit-sentence-weights.ts --fit drcd.json --test cmrc.json [--most 1500]";
const READ_LIMIT = 10;
const STEPS = 300;
const RATE = 0.15;
const DECAY = 1e-4;
/** Public questions hardly hold these; they stay as they are. */
const unfitted: ReadonlySet<string> = new Set(["sameMeasure", "introduces", "year", "phrase"]);
const names = (Object.keys(sentenceWeights) as (keyof SentenceFeatures)[]).filter((name) => !unfitted.has(name));

interface Row {
  readonly features: readonly number[];
  readonly similarity: number;
  readonly right: boolean;
}

async function rowsOf(path: string, most: number): Promise<readonly (readonly Row[])[]> {
  const { index, questions, retrieve, extractTerms, embed, findNames } = await openPublicCorpus(path);
  const sentenceTerms = createSentenceTerms(extractTerms);
  const rows: Row[][] = [];
  for (const item of questions.slice(0, most)) {
    const retrieval = await retrieve(item.question, { limit: READ_LIMIT });
    const analysis = analyseQuestion(item.question, extractTerms, findNames);
    const candidates = await scoreSentences({ ...retrieval, index, analysis, sentenceTerms, extractTerms, embed });
    const ofQuestion = candidates.map(({ features, similarity, passage, text }) => ({
      features: names.map((name) => features[name]),
      similarity,
      right: holdsAnswer(item, { articleId: passage.articleId, text }),
    }));
    if (ofQuestion.some(({ right }) => right)) rows.push(ofQuestion);
  }
  return rows;
}

const dot = (weights: readonly number[], { features }: Row) =>
  features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);

function accuracy(questions: readonly (readonly Row[])[], score: (row: Row) => number): string {
  const right = questions.filter((rows) => rows.toSorted((a, b) => score(b) - score(a))[0]?.right).length;
  return (right / questions.length).toFixed(3);
}

/** Gradient of the mean log-likelihood of the right sentences. */
function gradient(questions: readonly (readonly Row[])[], weights: readonly number[]): readonly number[] {
  const sum = weights.map(() => 0);
  for (const rows of questions) {
    const scores = rows.map((row) => dot(weights, row));
    const top = Math.max(...scores);
    const masses = scores.map((score) => Math.exp(score - top));
    const total = masses.reduce((a, b) => a + b, 0);
    const right = rows.reduce((mass, row, i) => mass + (row.right ? (masses[i] ?? 0) : 0), 0);
    rows.forEach((row, i) => {
      const mass = masses[i] ?? 0;
      const push = (row.right && right > 0 ? mass / right : 0) - mass / total;
      row.features.forEach((value, j) => {
        sum[j] = (sum[j] ?? 0) + (push * value) / questions.length;
      });
    });
  }
  return sum;
}

/** Adam (Kingma and Ba, 2015), from zero. */
function fitWeights(questions: readonly (readonly Row[])[]): readonly number[] {
  const weights = names.map(() => 0);
  const mean = names.map(() => 0);
  const square = names.map(() => 0);
  for (let step = 1; step <= STEPS; step++) {
    gradient(questions, weights).forEach((value, i) => {
      const slope = value - DECAY * (weights[i] ?? 0);
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      square[i] = 0.99 * (square[i] ?? 0) + 0.01 * slope * slope;
      const size = Math.sqrt((square[i] ?? 0) / (1 - 0.99 ** step)) + 1e-8;
      weights[i] = (weights[i] ?? 0) + (RATE * (mean[i] ?? 0)) / (1 - 0.9 ** step) / size;
    });
  }
  return weights;
}

const { values } = parseArgs({
  options: { fit: { type: "string" }, test: { type: "string" }, most: { type: "string", default: "1500" } },
});
if (values.fit === undefined || values.test === undefined) throw new Error(USAGE);
const training = await rowsOf(values.fit, Number(values.most));
const testing = await rowsOf(values.test, Number(values.most));
const fitted = fitWeights(training);
const shipped = names.map((name) => sentenceWeights[name]);
const line = (name: string, score: (row: Row) => number) =>
  console.log(`${name.padEnd(20)} fit ${accuracy(training, score)}  test ${accuracy(testing, score)}`);
console.log(`${training.length} and ${testing.length} questions; the best sentence holds the answer:`);
line("vector alone", ({ similarity }) => similarity);
names.forEach((name, i) => {
  line(`without ${name}`, (row) => dot(fitted, row) - (fitted[i] ?? 0) * (row.features[i] ?? 0));
});
line("fitted", (row) => dot(fitted, row));
line("shipped", (row) => dot(shipped, row));
console.log(names.map((name, i) => `${name} ${fitted[i]?.toFixed(2)}`).join(", "));
