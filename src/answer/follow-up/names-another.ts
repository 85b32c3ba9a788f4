import { normalise } from "../../retrieve/normalise.ts";
import { normalisedArticle } from "../../retrieve/normalised-article.ts";
import { normalisedWhole } from "../../retrieve/normalised-passage.ts";
import type { Retrieval } from "../../retrieve/retrieve.ts";
import { ownWords } from "../question/own-words.ts";
import type { EvidenceReaderParts } from "../read-part.ts";

/** A single word (董事长, 开始) may be asked of anything. */
const FEWEST_WORDS = 2;
/** Share of its words that one passage must hold for the question to name what that speaks of. */
const NAMED_SHARE = 2 / 3;

/**
 * Whether a question names a matter of its own beside that of the articles in `thread`: one other passage holds more of its
 * words than they do, or none of its words is in them though it names a thing, or in any article. What takes the thread up
 * by its form (`takesUp`) may ask for what the thread's articles lack.
 */
export async function namesAnother(
  { question, ranked }: Pick<Retrieval, "question" | "ranked">,
  thread: ReadonlySet<string>,
  { index, extractTerms, findThings }: Pick<EvidenceReaderParts, "index" | "extractTerms" | "findThings">,
  takesUp = false,
): Promise<boolean> {
  const own = ownWords(question, extractTerms);
  const namesThing = () => !takesUp && findThings(question).some((thing) => own.includes(thing));
  const frequencies = await index.documentFrequencies(own);
  // What no article calls so (门票 for 票价) is a single word for something of the thread sooner than a matter of its own.
  if (own.every((word) => (frequencies.get(word) ?? 0) === 0)) return own.length >= FEWEST_WORDS && namesThing();
  const ids = [...new Set([...thread, ...ranked.map(({ passage }) => passage.articleId)])];
  const articles = new Map((await index.articles(ids)).map((article) => [article.id, article]));
  const titleOf = (id: string) => normalise(articles.get(id)?.title ?? "");
  const heldIn = (text: string) => own.filter((word) => text.includes(word)).length;
  const said = [...thread].map((id) => {
    const article = articles.get(id);
    return article ? `${titleOf(id)}\n${normalisedArticle(article)}` : "";
  });
  const here = Math.max(0, ...said.map(heldIn));
  if (here === 0 && namesThing()) return true;
  if (own.length < FEWEST_WORDS) return false;
  const elsewhere = ranked
    .filter(({ passage }) => !thread.has(passage.articleId))
    .map(({ passage }) => heldIn(`${titleOf(passage.articleId)}\n${normalisedWhole(passage)}`));
  const there = Math.max(0, ...elsewhere);
  return there > here && there >= FEWEST_WORDS && there / own.length >= NAMED_SHARE;
}
