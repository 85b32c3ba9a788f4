import type { IndexedPassage } from "../ports/passage-index.ts";
import { normalise } from "./normalise.ts";
import { rememberFor } from "./remember-for.ts";

/** A passage's text in the form in which it is compared. */
export const normalisedText = rememberFor(({ text }: IndexedPassage) => normalise(text));

/** The same with what stands above it: headings and printed question. */
export const normalisedWhole = rememberFor(({ headingPath, question, text }: IndexedPassage) =>
  normalise([...headingPath, question?.text ?? "", text].join("\n")),
);

/** The same of each sentence, in order. */
export const normalisedSentences = rememberFor(({ text, sentences, span: { start } }: IndexedPassage) =>
  sentences.map(({ span }) => normalise(text.slice(span.start - start, span.end - start))),
);
