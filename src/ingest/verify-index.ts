import type { Article } from "../domain/article.ts";
import type { Passage } from "../domain/passage.ts";
import type { Span } from "../domain/span.ts";
import type { IndexedPassage, IndexInfo, PassageIndex } from "../ports/passage-index.ts";

/** Rounding to float32 moves the length of a unit vector by far less. */
const UNIT_LENGTH_TOLERANCE = 1e-3;

/** What in an index contradicts itself, a line each, by a look at so many articles spread over it; none where every span, id, count and vector is as it should be. */
export async function verifyIndex(
  index: PassageIndex,
  mostArticles = Number.POSITIVE_INFINITY,
): Promise<readonly string[]> {
  const info = await index.info();
  const faults: string[] = [];
  const ids = new Set<string>();
  const catalogue = await index.catalogue();
  const step = Math.max(1, Math.ceil(catalogue.length / mostArticles));
  for (const { id } of catalogue.filter((_, at) => at % step === 0)) {
    const article = await index.article(id);
    if (!article) {
      faults.push(`${id} cannot be read`);
      continue;
    }
    for (const passage of await index.passagesOf(id)) {
      if (ids.has(passage.id)) faults.push(`${passage.id} is there twice`);
      ids.add(passage.id);
      faults.push(...faultsOfText(article, passage));
      const [indexed] = await index.passages([passage.id]);
      faults.push(...(indexed ? faultsOfVectors(indexed, info) : [`${passage.id} cannot be read`]));
    }
  }
  if (catalogue.length !== info.articleCount)
    faults.push(`${catalogue.length} articles instead of ${info.articleCount}`);
  const passages = catalogue.reduce((sum, { passageCount }) => sum + passageCount, 0);
  if (passages !== info.passageCount) faults.push(`${passages} passages instead of ${info.passageCount}`);
  return faults;
}

function faultsOfText(article: Article, { id, span, text, sentences, question }: Passage): readonly string[] {
  const faults: string[] = [];
  if (article.text.slice(span.start, span.end) !== text) faults.push(`${id}: its text is not that of its span`);
  if (sentences.some((sentence) => !contains(span, sentence.span))) faults.push(`${id}: a sentence lies outside of it`);
  if (question && article.text.slice(question.span.start, question.span.end) !== question.text)
    faults.push(`${id}: its question is not that of its span`);
  return faults;
}

function faultsOfVectors({ id, vector, sentenceVectors }: IndexedPassage, { dimension }: IndexInfo): readonly string[] {
  if (dimension > 0 && vector === null) return [`${id} has no vector`];
  return [vector, ...sentenceVectors].flatMap((each) => {
    if (each === null) return [];
    if (each.length !== dimension) return [`${id}: a vector has ${each.length} dimensions instead of ${dimension}`];
    const isUnit = Math.abs(Math.hypot(...each) - 1) <= UNIT_LENGTH_TOLERANCE;
    return isUnit ? [] : [`${id}: a vector is not of length 1`];
  });
}

const contains = (outer: Span, inner: Span) =>
  outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
