import { noneOf } from "../../domain/none-of.ts";
import type { Sentence } from "../../domain/passage.ts";
import type { IndexedPassage, PassageIndex } from "../../ports/passage-index.ts";
import type { Evidence } from "../evidence.ts";
import { evidenceOf } from "../evidence.ts";
import { sentenceText } from "./candidate.ts";

const MAX_POINTS = 8;
/** So few points are quoted whole, more by the clause that names them. */
const FEW_POINTS = 2;
/** What an answer says before its first points is often the answer itself; more is background. */
const OPENING_SENTENCES = 2;
const MAX_PLAIN_ANSWER = 3;

/** The formula by which a notice turns to what it notifies. */
export const onlyAnnounces = new RegExp(
  `(?:现|就|将)${noneOf("。：")}{0,40}(?:通知|公告|通告|公布|公示|说明|答复|规定)如下[。.：:]?$`,
  "u",
);

interface Placed {
  readonly passage: IndexedPassage;
  readonly sentence: Sentence;
}

/** Whether both stand in the answer to one printed question. */
export function isUnderSameQuestion(one: IndexedPassage | undefined, other: IndexedPassage | undefined): boolean {
  const asked = one?.question?.span.start;
  return asked !== undefined && one?.articleId === other?.articleId && other?.question?.span.start === asked;
}

/** The announcing sentence and the lead of each point. */
export async function pointsOfGroup(
  index: PassageIndex,
  articleId: string,
  group: number,
): Promise<readonly Evidence[]> {
  return quotePoints(await placedSentences(index, articleId), group);
}

/** The answer below a printed question: its opening, then the points of its first enumeration, if it has one. */
export async function answerToPrintedQuestion(
  index: PassageIndex,
  passage: IndexedPassage,
): Promise<readonly Evidence[]> {
  const answer = (await placedSentences(index, passage.articleId)).filter(
    ({ passage: own, sentence }) =>
      own.question?.span.start === passage.question?.span.start &&
      sentence.role !== "question" &&
      sentence.role !== "heading",
  );
  const firstPoint = answer.findIndex(({ sentence }) => sentence.group !== undefined);
  if (firstPoint === -1) return answer.slice(0, MAX_PLAIN_ANSWER).map(quoteWhole);
  const opening = answer.slice(0, Math.min(firstPoint, OPENING_SENTENCES)).map(quoteWhole);
  const group = answer[firstPoint]?.sentence.group;
  return group === undefined ? opening : [...opening, ...quotePoints(answer, group)];
}

function quotePoints(placed: readonly Placed[], group: number): readonly Evidence[] {
  const seen = new Set<number>();
  const chosen = placed
    .filter(({ passage, sentence }) => {
      if (sentence.group !== group || (sentence.role !== "announce" && sentence.role !== "point")) return false;
      if (sentence.role === "announce" && onlyAnnounces.test(textOf({ passage, sentence }))) return false;
      if (sentence.role === "announce" || sentence.ordinal === undefined) return true;
      return !seen.has(sentence.ordinal) && seen.add(sentence.ordinal);
    })
    .slice(0, MAX_POINTS + 1);
  if (seen.size <= FEW_POINTS) return chosen.flatMap((point) => [point, ...itemsBelow(placed, point)]).map(quoteWhole);
  return chosen.map(({ passage, sentence }) =>
    evidenceOf(passage, sentence.lead ?? sentence.span, sentence.speaker?.name),
  );
}

/** The items of a list right below a point that only names what they say: “1. 老人” above “- 免票；”. */
function itemsBelow(placed: readonly Placed[], point: Placed): readonly Placed[] {
  if (point.sentence.role !== "point" || /[\p{P}]$/u.test(textOf(point).replace(/[：:]$/u, ""))) return [];
  const below = placed.slice(placed.indexOf(point) + 1);
  const end = below.findIndex((each) => each.sentence.role !== "plain" || !/^[-*•·]\s/u.test(textOf(each)));
  return below.slice(0, end === -1 ? MAX_POINTS : Math.min(end, MAX_POINTS));
}

const textOf = ({ passage, sentence }: Placed) => sentenceText(passage, sentence);

function quoteWhole({ passage, sentence }: Placed): Evidence {
  return evidenceOf(passage, sentence.span, sentence.speaker?.name);
}

async function placedSentences(index: PassageIndex, articleId: string): Promise<readonly Placed[]> {
  const passages = await index.passages((await index.passagesOf(articleId)).map((p) => p.id));
  return passages.flatMap((passage) => passage.sentences.map((sentence) => ({ passage, sentence })));
}
