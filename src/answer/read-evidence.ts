import type { Retrieval } from "../retrieve/retrieve.ts";
import { scaledToOne } from "../retrieve/term-weights.ts";
import { type EvidenceReading, joinParts } from "./join-parts.ts";
import { splitParts } from "./question/split-parts.ts";
import { isUnderSameQuestion } from "./quote-structure.ts";
import { createPartReader, type EvidenceReaderParts, type PartReading } from "./read-part.ts";

/** A part with fewer words of its own speaks of what the part before it named. */
const OWN_SUBJECT_WORDS = 3;

export type EvidenceReader = (retrieval: Retrieval) => Promise<EvidenceReading>;

/** Reads the passages found for each question that the text asks, and decides on each and on the whole. */
export function createEvidenceReader(parts: EvidenceReaderParts): EvidenceReader {
  const { extractTerms, embed } = parts;
  const readPart = createPartReader(parts);

  return async (retrieval) => {
    const asked = retrieval.question;
    const whole = await readPart(asked, retrieval);
    const questions = splitParts(whole.analysis.text);
    if (questions.length === 1 || answersAPrintedQuestion(whole)) return { ...whole, parts: [whole] };
    const read: PartReading[] = [];
    for (const question of questions) {
      const questionVector = retrieval.questionVector && embed ? await embed(question) : null;
      const terms = new Set(extractTerms(question));
      const termWeights = scaledToOne([...retrieval.termWeights].filter(([term]) => terms.has(term)));
      const ranked = termWeights.size < OWN_SUBJECT_WORDS ? withinArticles(retrieval, read[0]) : retrieval.ranked;
      read.push(await readPart(question, { ...retrieval, ranked, questionVector, termWeights }, whole));
    }
    return joinParts(whole, read, extractTerms);
  };
}

/** A printed question asks its several questions together, and its answer answers them together. */
function answersAPrintedQuestion({ evidence, decision, candidates }: PartReading): boolean {
  return (
    decision.status === "answered" &&
    evidence.length > 1 &&
    isUnderSameQuestion(candidates[0]?.passage, evidence[0]?.passage)
  );
}

function withinArticles({ ranked }: Retrieval, before: PartReading | undefined): Retrieval["ranked"] {
  const articles = new Set(before?.evidence.map(({ passage }) => passage.articleId));
  return articles.size === 0 ? ranked : ranked.filter(({ passage }) => articles.has(passage.articleId));
}
