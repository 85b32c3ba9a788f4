import type { AnswerSentence, Citation } from "../../domain/answer.ts";

/** Sentences in a row that rest on one article and speaker, so that one margin note serves them all. */
export interface SentenceGroup {
  /** Position of the first sentence in the answer, from 0. */
  readonly from: number;
  readonly sentences: readonly { readonly sentence: AnswerSentence; readonly citations: readonly Citation[] }[];
  /** One for each article and speaker. */
  readonly sources: readonly Citation[];
}

export function groupBySource(sentences: readonly AnswerSentence[], citations: readonly Citation[]): SentenceGroup[] {
  const groups: SentenceGroup[] = [];
  sentences.forEach((sentence, i) => {
    const cited = sentence.citations.flatMap((n) => citations.find((citation) => citation.n === n) ?? []);
    const sources = [...new Map(cited.map((citation) => [sourceOf(citation), citation])).values()];
    const last = groups.at(-1);
    const entry = { sentence, citations: cited };
    if (last && sources.length > 0 && keyOf(last.sources) === keyOf(sources))
      groups[groups.length - 1] = { ...last, sentences: [...last.sentences, entry] };
    else groups.push({ from: i, sentences: [entry], sources });
  });
  return groups;
}

const sourceOf = ({ articleId, speaker }: Citation) => `${articleId}\n${speaker ?? ""}`;
const keyOf = (sources: readonly Citation[]) => sources.map(sourceOf).sort().join("\n\n");
