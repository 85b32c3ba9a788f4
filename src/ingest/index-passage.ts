import type { Article } from "../domain/article.ts";
import type { Passage } from "../domain/passage.ts";
import type { IndexedPassage } from "../ports/passage-index.ts";
import type { IngestParts } from "./ingest-parts.ts";

/** A sentence shorter than this says too little to be found by its meaning. */
const MIN_SENTENCE_LENGTH = 6;

/** A passage with the words and vectors that it is found by, and how many texts were embedded for it. */
export async function indexPassage(
  { embedder, prepare, termsOf }: Pick<IngestParts, "embedder" | "prepare" | "termsOf">,
  article: Article,
  passage: Passage,
): Promise<{ readonly indexed: IndexedPassage; readonly texts: number }> {
  const sentences = passage.sentences.map((sentence) => {
    const own = article.text.slice(sentence.span.start, sentence.span.end);
    // A printed question leans on its title: 此次改革 is the reform that the title names.
    const text = sentence.role === "question" ? `${article.title}\n${own}` : own;
    const alone = passage.sentences.length === 1;
    return !embedder || alone || own.length < MIN_SENTENCE_LENGTH ? null : embedder.embed(prepare(text));
  });
  const [whole, ...sentenceVectors] = await Promise.all([
    embedder?.encode(prepare(embeddingText(article, passage))),
    ...sentences,
  ]);
  const indexed: IndexedPassage = {
    ...passage,
    terms: termsOf(passage, article.title),
    vector: whole?.vector ?? null,
    tokenVectors: whole?.tokens ?? null,
    sentenceVectors,
  };
  return { indexed, texts: sentences.filter((each) => each !== null).length + (embedder ? 1 : 0) };
}

/** A passage is embedded with its title, headings and printed question, which say what its words are about. */
function embeddingText(article: Article, passage: Passage): string {
  return [article.title, ...passage.headingPath, passage.question?.text ?? "", passage.text].filter(Boolean).join("\n");
}
