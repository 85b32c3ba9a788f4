import type { Article } from "../../src/domain/article.ts";
import { splitArticle } from "../../src/ingest/split-article.ts";
import { createRandom } from "../statistics/random.ts";
import { spread } from "../statistics/spread.ts";
import { askAbout, type PremiseQuestion } from "./premise-question.ts";
import { reword } from "./reword.ts";
import { swapsOf } from "./swaps.ts";

const SEED = 11;
/** Claims of one kind, at most. */
const CLAIMS = 60;
/** Characters of a claim that people would ask about in one breath. */
const SHORTEST = 9;
const LONGEST = 42;
const CLAUSE_END = /(?<=[，；：。！？])/u;
/** Words that lead on from what was said before, and such as people leave out in speaking. */
const LEADING_ON =
  /^(?:其中|同时|此外|另外|而且|而|并且|并|但是|但|也|目前|近日|日前|据了解|据介绍|例如|比如|因此)[，,]?/u;
const LEFT_OUT = /进一步|持续|积极|不断|有效|有力|切实|着力|充分|大力|扎实|认真|深入|（[^（）]*）/gu;

/** Claims of the articles' own sentences, true and with one thing swapped for another of the corpus, as written and reworded. */
export function drawArticlePremises(
  articles: readonly Article[],
  findNames: (text: string) => readonly string[],
): readonly PremiseQuestion[] {
  const sentences = articles.flatMap((article) =>
    splitArticle(article)
      .flatMap((passage) => passage.sentences)
      .filter(({ role }) => role === "plain" || role === "point")
      .map(({ span }) => ({ articleId: article.id, text: article.text.slice(span.start, span.end) })),
  );
  const random = createRandom(SEED);
  const swaps = swapsOf(
    sentences.map(({ text }) => text),
    findNames,
  );
  return Object.entries(swaps).flatMap(([kind, swap]) => {
    const made = sentences.flatMap(({ articleId, text }) => {
      const swapped = swap(text, random);
      const pair = swapped === null ? null : shortened(text, swapped);
      return pair ? [{ articleId, ...pair }] : [];
    });
    return spread(made, CLAIMS).flatMap(({ articleId, right, wrong, stated }, i) =>
      (["clause", "reworded"] as const).flatMap((source) => [
        ...askSo(right, i, { source, kind, articleId, isFalse: false, stated: "" }),
        ...askSo(wrong, i, { source, kind, articleId, isFalse: true, stated }),
      ]),
    );
  });
}

function askSo(claim: string, turn: number, rest: Parameters<typeof askAbout>[2]): readonly PremiseQuestion[] {
  const said = rest.source === "reworded" ? reword(claim) : claim;
  return said === null ? [] : askAbout(said, turn, rest);
}

/** The clause in which two sentences differ, with the one before it where it is short; null where none can be asked about. */
function shortened(text: string, swapped: string) {
  const [before, after] = [text.split(CLAUSE_END), swapped.split(CLAUSE_END)];
  const at = before.findIndex((clause, i) => clause !== after[i]);
  if (at === -1 || before.length !== after.length) return null;
  const from = (before[at] ?? "").length < SHORTEST && at > 0 ? at - 1 : at;
  const [right, wrong] = [before, after].map((clauses) => inSpeech(clauses.slice(from, at + 1).join("")));
  if (right === undefined || wrong === undefined || right.length < SHORTEST || wrong.length > LONGEST) return null;
  const isQuoted = /[“”‘’「」：]/u.test(right) || /[“”‘’「」：]/u.test(wrong);
  return isQuoted || right === wrong ? null : { right, wrong, stated: difference(right, wrong) };
}

const inSpeech = (clause: string) =>
  clause
    .replace(/[，；：。！？]$/u, "")
    .replace(LEADING_ON, "")
    .replace(LEFT_OUT, "");

/** The words of the first text that the second has otherwise. */
function difference(right: string, wrong: string): string {
  let start = 0;
  while (right[start] === wrong[start]) start++;
  let end = 0;
  while (end < right.length - start && end < wrong.length - start && right.at(-1 - end) === wrong.at(-1 - end)) end++;
  // A figure is told whole.
  while (start > 0 && /\d/u.test(right[start - 1] ?? "")) start--;
  while (end > 0 && /\d/u.test(right.at(-end) ?? "")) end--;
  return right.slice(start, right.length - end);
}
