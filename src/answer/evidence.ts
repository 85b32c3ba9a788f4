import type { Span } from "../domain/span.ts";
import { contains } from "../domain/span.ts";
import type { IndexedPassage } from "../ports/passage-index.ts";
import { rememberFor } from "../retrieve/remember-for.ts";
import type { Candidate } from "./choose/candidate.ts";
import { sentenceText } from "./choose/candidate.ts";

/** A run of an article that the answer will quote. */
export interface Evidence {
  readonly passage: IndexedPassage;
  readonly span: Span;
  readonly text: string;
  readonly speaker?: string;
}

export function evidenceOf(passage: IndexedPassage, span: Span, speaker: string | undefined): Evidence {
  const text = sentenceText(passage, { span, role: "plain" });
  return speaker === undefined ? { passage, span, text } : { passage, span, text, speaker };
}

export function toEvidence({ passage, sentence }: Candidate): Evidence {
  return evidenceOf(passage, sentence.span, sentence.speaker?.name);
}

/** Text that the source repeats counts once: the first copy stays; a whole sentence takes the place of its own lead. */
export function withoutRepeats(evidence: readonly Evidence[]): readonly Evidence[] {
  const kept: Evidence[] = [];
  for (const item of evidence) {
    if (wordsOf(item) === "") continue;
    const twin = kept.findIndex((other) => repeats(other, item));
    const other = kept[twin];
    if (!other) kept.push(item);
    else if (other.passage.id === item.passage.id && contains(item.span, other.span)) kept[twin] = item;
  }
  return kept;
}

/** Whether one says in the same words all that the other says. */
export function repeats(one: Evidence, other: Evidence): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return a.includes(b) || b.includes(a);
}

/** Remembered, as each is compared with many. */
const wordsOf = rememberFor((item: Evidence) => item.text.replace(/[\p{P}\s]/gu, ""));
