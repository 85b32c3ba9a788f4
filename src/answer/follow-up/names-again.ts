import { normalise } from "../../retrieve/normalise.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import { ownWords } from "../question/own-words.ts";

/** A word of its own and the subject's: 大赛主题 after 智慧医保大赛 may still be of any contest. */
const REPEATED_SHARE = 1 / 2;
const FEWEST_WORDS = 2;
const SAME_OPENING = 3;

/** Whether a question says for itself what the thread is about: it opens as the subject does, or repeats half of its words. */
export function namesAgain(question: string, subject: string, extractTerms: TermExtractor): boolean {
  const own = new Set(ownWords(question, extractTerms));
  const named = ownWords(subject, extractTerms);
  if (own.size < FEWEST_WORDS || named.length === 0) return false;
  const [asked, about] = [normalise(question), normalise(subject)];
  if (about.length >= SAME_OPENING && asked.startsWith(about.slice(0, SAME_OPENING))) return true;
  return named.filter((word) => own.has(word)).length / named.length >= REPEATED_SHARE;
}
