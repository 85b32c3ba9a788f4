import type { Article } from "../domain/article.ts";
import { normalise } from "./normalise.ts";
import { rememberFor } from "./remember-for.ts";

/** An article's text in the form in which it is compared; it is the same for every question. */
export const normalisedArticle = rememberFor(({ text }: Article) => normalise(text));
