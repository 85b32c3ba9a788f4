import type { IndexedPassage } from "../ports/passage-index.ts";
import { normalise } from "./normalise.ts";

/** A passage's text in the form in which it is compared. */
export const normalisedText = remembered(({ text }) => normalise(text));

/** The same with what stands above it: headings and printed question. */
export const normalisedWhole = remembered(({ headingPath, question, text }) =>
  normalise([...headingPath, question?.text ?? "", text].join("\n")),
);

/** The same of each sentence, in order. */
export const normalisedSentences = remembered(({ text, sentences, span: { start } }) =>
  sentences.map(({ span }) => normalise(text.slice(span.start - start, span.end - start))),
);

/** Made once for as long as the index keeps the passage: it is the same for every question. */
function remembered<Value>(make: (passage: IndexedPassage) => Value): (passage: IndexedPassage) => Value {
  const known = new WeakMap<IndexedPassage, { readonly value: Value }>();
  return (passage) => {
    const found = known.get(passage) ?? { value: make(passage) };
    known.set(passage, found);
    return found.value;
  };
}
