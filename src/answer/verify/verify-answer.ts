import type { Answer, AnswerSentence, Citation } from "../../domain/answer.ts";
import { type Article, pageSpanOf } from "../../domain/article.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";

type CheckedCitation = Pick<Citation, "n" | "articleId" | "start" | "end" | "quote"> & {
  readonly page?: Citation["page"] | undefined;
};

interface Checked extends Pick<Answer, "status" | "sentences"> {
  readonly citations: readonly CheckedCitation[];
  readonly closest: readonly CheckedCitation[];
}

/**
 * What in an answer does not hold against the articles as they are indexed, a line each: a quotation that is not at its
 * place, a sentence outside what it cites, a citation of nothing, a fact in an abstention.
 */
export async function verifyAnswer(
  { status, sentences, citations, closest }: Checked,
  index: Pick<PassageIndex, "article">,
  readPage: (file: string) => string | undefined,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const citation of [...citations, ...closest]) {
    const article = await index.article(citation.articleId);
    faults.push(
      ...(article
        ? faultsOfCitation(citation, article, readPage)
        : [`[${citation.n}] cites ${citation.articleId}, which is not in the index`]),
    );
  }
  for (const sentence of sentences) faults.push(...faultsOfSentence(sentence, citations));
  if (status === "abstained" && sentences.some(({ kind }) => kind !== "notice"))
    faults.push("it abstains, and yet states a fact");
  return faults;
}

function faultsOfCitation(
  { n, articleId, start, end, quote, page }: CheckedCitation,
  article: Article,
  readPage: (file: string) => string | undefined,
): readonly string[] {
  if (article.text.slice(start, end) !== quote)
    return [`[${n}] “${quote}” is not what ${articleId} says from ${start} to ${end}`];
  const expected = page && pageSpanOf(article, { start, end }, readPage);
  const isPlaced =
    !page || (expected?.file === page.file && expected.start === page.start && expected.end === page.end);
  return isPlaced ? [] : [`[${n}] is not at ${page.start} to ${page.end} of ${page.file}`];
}

function faultsOfSentence(sentence: AnswerSentence, citations: readonly CheckedCitation[]): readonly string[] {
  const { kind, text, verified } = sentence;
  if (kind === "notice") return [];
  const cited = sentence.citations.flatMap((n) => citations.find((citation) => citation.n === n) ?? []);
  if (cited.length !== sentence.citations.length) return [`“${text}” cites what the answer does not list`];
  if (cited.length === 0) return [`“${text}” cites nothing`];
  if (!verified) return [`“${text}” was not verified`];
  const isQuoted = cited.some(({ quote }) => quote.includes(text));
  return kind === "quote" && !isQuoted ? [`“${text}” is not in what it cites`] : [];
}
