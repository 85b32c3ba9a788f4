import { normalise } from "../retrieve/normalise.ts";
import type { Retrieval } from "../retrieve/retrieve.ts";
import { scaledToOne } from "../retrieve/term-weights.ts";
import type { AskedText } from "./asked-text.ts";
import { isUnderSameQuestion } from "./choose/quote-structure.ts";
import { namesAnother } from "./follow-up/names-another.ts";
import { type EvidenceReading, joinParts } from "./join-parts.ts";
import { asAsked } from "./premise/claim/as-asked.ts";
import { splitEnglishParts } from "./question/split-english-parts.ts";
import { splitParts } from "./question/split-parts.ts";
import { createPartReader, type EvidenceReaderParts, type PartReading } from "./read-part.ts";
import { type ApartReader, readPremiseBeside } from "./read-premise-beside.ts";

/** A part with fewer words of its own speaks of what the part before it named. */
const OWN_SUBJECT_WORDS = 3;

/** Without `text`, every part is read in what was found for the whole. */
export type EvidenceReader = (retrieval: Retrieval, text?: AskedText) => Promise<EvidenceReading>;

/** Reads the passages found for each question that the text asks, and decides on each and on the whole. */
export function createEvidenceReader(parts: EvidenceReaderParts): EvidenceReader {
  const { extractTerms, embed } = parts;
  const readPart = createPartReader(parts);
  // What sets right needs no reading of pairs, which takes half of an answer's time.
  const readPremise = createPartReader({ ...parts, crossEncoder: null });

  const readApart: ApartReader = async (question, text, [first]) => {
    if (!text || !first) return null;
    const found = await text.lookUp(question);
    const articles = new Set(first.evidence.map(({ passage }) => passage.articleId));
    if (!(await namesAnother(found, articles, parts))) return null;
    return { ...(await readPart(found.question, found)), question };
  };

  const readChineseParts = async (
    questions: readonly string[],
    retrieval: Retrieval,
    whole: PartReading,
    text?: AskedText,
  ) => {
    const read: PartReading[] = [];
    for (const question of questions) {
      const apart = await readApart(question, text, read);
      if (apart) {
        read.push(apart);
        continue;
      }
      const questionVector = retrieval.questionVector && embed ? await embed(question) : null;
      const terms = new Set(extractTerms(question));
      const termWeights = scaledToOne([...retrieval.termWeights].filter(([term]) => terms.has(term)));
      const ranked = termWeights.size < OWN_SUBJECT_WORDS ? withinArticles(retrieval, read[0]) : retrieval.ranked;
      read.push(await readPart(question, { ...retrieval, ranked, questionVector, termWeights }, whole));
    }
    return read;
  };

  /** Null where they are all on one matter: words rendered one by one tell most together. */
  const readEnglishParts = async ([question = "", ...others]: readonly string[], text: AskedText) => {
    const found = await text.lookUp(question);
    const read: PartReading[] = [{ ...(await readPart(found.question, found)), question }];
    for (const other of others) {
      const apart = await readApart(other, text, read);
      if (!apart) return null;
      read.push(apart);
    }
    return read;
  };

  const readAll = async (retrieval: Retrieval, text?: AskedText): Promise<EvidenceReading> => {
    const whole = await readPart(retrieval.question, retrieval);
    const isRendered = retrieval.translation !== null;
    const questions = isRendered ? splitEnglishParts(text?.asked ?? "") : splitParts(whole.analysis.text);
    if (questions.length === 1 || answersAPrintedQuestion(whole)) return { ...whole, parts: [whole] };
    const read =
      isRendered && text
        ? await readEnglishParts(questions, text)
        : await readChineseParts(questions, retrieval, whole, text);
    return read ? joinParts(whole, read, parts) : { ...whole, parts: [whole] };
  };

  return async (retrieval, text) => {
    const reading = await readAll(retrieval, text);
    if (!text || retrieval.translation) return reading;
    return readPremiseBeside(inOwnWords(reading, retrieval.question, text.asked), text, {
      readPart,
      readApart,
      readPremise,
      extractTerms,
    });
  };
}

/** What is shown of the question's words, as they were asked. */
function inOwnWords(reading: EvidenceReading, written: string, asked: string): EvidenceReading {
  const { correction, decision } = reading;
  const openParts = decision.status === "answered" ? undefined : decision.openParts;
  if (!correction && !openParts) return reading;
  const own = asAsked(normalise(written), normalise(asked));
  return {
    ...reading,
    decision: decision.status !== "answered" && openParts ? { ...decision, openParts: openParts.map(own) } : decision,
    correction: correction && { ...correction, claimed: own(correction.claimed) },
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
