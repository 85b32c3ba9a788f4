import type { Question } from "../../domain/answer.ts";
import { isOnOrBefore } from "../../domain/article.ts";
import type { Sentence } from "../../domain/passage.ts";
import type { CatalogueEntry, PassageIndex } from "../../ports/passage-index.ts";
import { newestFirst } from "../../retrieve/newest-first.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import { traceSubject } from "../../retrieve/trace-subject.ts";
import { onlyAnnounces } from "../choose/quote-structure.ts";
import { withoutLeadIn } from "../choose/without-lead-in.ts";
import { type Evidence, evidenceOf, withoutRepeats } from "../evidence.ts";
import { filterOf } from "../filter-of.ts";
import { saysNothing } from "../question/says-nothing.ts";
import { aboutSubject, dateOf } from "./about-subject.ts";
import { articleTitled } from "./article-titled.ts";
import type { AskedOverview } from "./asked-overview.ts";

/** Articles, or sections of one, that are shown by a sentence each. */
const MOST_SHOWN = 6;
const SHORTEST = 8;

/** What an overview is made of. */
export interface Overview {
  /** One sentence for each article, the newest first, or the likeliest of a subject; of one article, for each section in its order. */
  readonly evidence: readonly Evidence[];
  /** How many articles there are in all. */
  readonly count: number;
  /** How many more mention the subject without being about it. */
  readonly others: number;
  /** Whether there are no more than these. */
  readonly isWhole: boolean;
  /** ISO dates of the oldest and the newest of them; null where none is dated. */
  readonly dates: readonly [string, string] | null;
}

interface Parts {
  readonly index: PassageIndex;
  readonly extractTerms: TermExtractor;
  /** Words of a question as the articles write them, in their language. */
  readonly inTheirWords: (text: string) => Promise<string>;
}

/** The sentences that give an overview; empty evidence where no article is meant. */
export async function overviewOf(asked: AskedOverview, question: Question, parts: Parts): Promise<Overview> {
  if (asked.about === "subject") return ofSubject(asked, question, parts);
  const { index } = parts;
  if (asked.about === "named") {
    const id = await articleTitled(asked.title, parts);
    if (id !== null) return overviewOf({ about: "article" }, { ...question, articleIds: [id] }, parts);
    return { evidence: [], count: 0, others: 0, isWhole: true, dates: null };
  }
  const period = asked.about === "all" ? (asked.period ?? "") : "";
  const catalogue = (await index.catalogue()).filter(
    ({ id, publishedOn }) => isWanted(id, publishedOn, question) && publishedOn.startsWith(period),
  );
  const openings: Evidence[] = [];
  for (const { id } of chosen(asked, catalogue)) {
    const sections = await openingsOf(id, index);
    openings.push(...sections.slice(0, asked.about === "article" ? MOST_SHOWN : 1));
  }
  return {
    evidence: openings,
    count: catalogue.length,
    others: 0,
    isWhole: true,
    dates: datesOf(catalogue.map(({ publishedOn }) => publishedOn)),
  };
}

function chosen({ about }: AskedOverview, catalogue: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  const newest = newestFirst(catalogue);
  if (about === "oldest") return newest.filter(({ publishedOn }) => publishedOn !== "").slice(-1);
  return newest.slice(0, about === "all" ? MOST_SHOWN : 1);
}

async function ofSubject(
  { subject, isMentioned = false }: Extract<AskedOverview, { about: "subject" }>,
  question: Question,
  { index, extractTerms, inTheirWords }: Parts,
): Promise<Overview> {
  const named = await inTheirWords(subject);
  const { entries: found, isWhole } = await traceSubject(named, { index, extractTerms }, filterOf(question));
  const entries = aboutSubject(found, isMentioned);
  const shown = entries.slice(0, MOST_SHOWN);
  const passages = new Map((await index.passages(shown.map(({ passageId }) => passageId))).map((one) => [one.id, one]));
  const evidence = shown.flatMap(({ passageId, span }) => {
    const passage = passages.get(passageId);
    return passage ? [evidenceOf(passage, span, passage.speaker?.name)] : [];
  });
  return {
    evidence: evidence.map(plainly),
    count: entries.length,
    others: found.length - entries.length,
    isWhole,
    dates: datesOf(entries.map(dateOf)),
  };
}

const isWanted = (id: string, publishedOn: string, { asOf, articleIds }: Question) =>
  (articleIds?.includes(id) ?? true) && (asOf === undefined || isOnOrBefore(publishedOn, asOf));

function datesOf(dates: readonly string[]): Overview["dates"] {
  const known = dates.filter((date) => date !== "").toSorted();
  const [first, last] = [known[0], known.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

/** The first sentence of each section, or of each paragraph where the article has no sections. */
async function openingsOf(articleId: string, index: PassageIndex): Promise<readonly Evidence[]> {
  const passages = await index.passages((await index.passagesOf(articleId)).map(({ id }) => id));
  const placed = passages
    .flatMap((passage) =>
      passage.sentences.filter(isSaying).map((sentence) => evidenceOf(passage, sentence.span, sentence.speaker?.name)),
    )
    .filter(saysSomething);
  const text = (await index.article(articleId))?.text ?? "";
  const sectionOf = ({ passage }: Evidence) => `${passage.headingPath.join("\n")}\n${passage.question?.text ?? ""}`;
  const sections = firstOfEach(placed, sectionOf);
  const paragraphOf = ({ span }: Evidence) => String(text.slice(0, span.start).split("\n\n").length);
  const shown = sections.length > 1 ? sections : firstOfEach(placed, paragraphOf);
  return withoutRepeats(shown.map(plainly));
}

const isSaying = ({ role }: Sentence) => role !== "heading" && role !== "question";
const saysSomething = (item: Evidence) =>
  item.text.length >= SHORTEST && !saysNothing(item, "open") && !onlyAnnounces.test(item.text);

function firstOfEach(items: readonly Evidence[], keyOf: (item: Evidence) => string): readonly Evidence[] {
  const firsts = new Map<string, Evidence>();
  for (const item of items) {
    const key = keyOf(item);
    if (!firsts.has(key)) firsts.set(key, item);
  }
  return [...firsts.values()];
}

const plainly = (item: Evidence) => withoutLeadIn(item, { kind: "list", text: "", terms: [] });
