import { isPersonName } from "../../../domain/person-name.ts";
import type { QuestionAnalysis } from "../../analyse-question.ts";
import { bigramsOf, shareOfBigrams } from "../../question/bigrams.ts";

const place = /[省市县区镇乡村州国]$/u;
/** Share of a title's pairs of characters that an article must hold to speak of what bears it. */
const SAME_TITLE = 0.7;
const TITLE = /《(?<title>[^《》]{4,40})》/gu;

/**
 * Whether an article speaks of the places, people and titles that a question names beside what is corrected: of others it
 * may say what it likes. The texts are normalised.
 */
export function speaksOfNamed({ text, names }: QuestionAnalysis, claimed: string, article: string): boolean {
  const isOther = (name: string) => !claimed.includes(name);
  const isThere = (name: string) => article.includes(name) || (place.test(name) && article.includes(name.slice(0, -1)));
  const named = names.filter((name) => (place.test(name) || isPersonName(name)) && isOther(name));
  const titles = [...text.matchAll(TITLE)].map(({ groups }) => groups?.["title"] ?? "");
  return named.every(isThere) && titles.every((title) => shareOfBigrams(bigramsOf(title), article) >= SAME_TITLE);
}
