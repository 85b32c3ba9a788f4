import { normalise } from "../retrieve/normalise.ts";
import type { QuestionAnalysis } from "./analyse-question.ts";
import type { Decision } from "./decide.ts";
import type { Evidence } from "./evidence.ts";
import { type AnswerKind, holdsKind } from "./question/answer-kind.ts";
import { asksHowTo, tellsHowTo } from "./question/asked-action.ts";
import { askedPhrase } from "./question/asked-phrase.ts";

/** What an answer leaves open, in the question's own words. */
export interface Gap {
  /** Words of which nothing is said. */
  readonly words: readonly string[];
  /** The kind of thing that is asked for and not given. */
  readonly kind: AnswerKind | null;
  /** Questions of the text that are not answered. */
  readonly parts: readonly string[];
  /** What is asked, to be named where nothing else is. */
  readonly asked: string;
}

export interface NamingInput {
  readonly decision: Exclude<Decision, { status: "answered" }>;
  readonly analysis: QuestionAnalysis;
  /** All that the answer shows. */
  readonly shown: readonly Evidence[];
  /** The question as it stands alone. */
  readonly asked: string;
  /** The words that a reader may be told, in the question's spelling. */
  readonly nameable: (missing: readonly string[]) => readonly string[];
}

/** Names what is missing; nothing that stands in what is shown is said to be. */
export function nameGap({ decision, analysis, shown, asked, nameable }: NamingInput): Gap {
  const { missingTerms, missingKind, openParts = [] } = decision;
  const texts = shown.map(({ text }) => text);
  const whole = normalise(texts.join("\n"));
  const gives = texts.some((text) => (asksHowTo(analysis.text) ? tellsHowTo(text) : holdsKind(analysis.kind, text)));
  return {
    words: nameable(missingTerms).filter((word) => !whole.includes(normalise(word))),
    kind: missingKind && !gives ? analysis.kind : null,
    parts: openParts,
    asked: askedPhrase(openParts[0] ?? asked),
  };
}
