import type { TermExtractor } from "../../retrieve/terms.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import type { Decision } from "../decide/decide.ts";
import type { Evidence } from "../evidence.ts";
import { type AnswerKind, holdsKind } from "../question/answer-kind.ts";
import { asksHowTo, tellsHowTo } from "../question/asked-action.ts";
import { askedPhrase } from "../question/asked-phrase.ts";
import { mayAnswer } from "../question/may-answer.ts";
import type { NeededThing } from "../question/needed-forms.ts";
import type { AbsentClause } from "./absent-clause.ts";
import type { GapScope } from "./gap-scope.ts";
import { lackedThing } from "./lacked-thing.ts";

/** What an answer leaves open, in the question's own words. */
export interface Gap {
  /** Words of which nothing is said. */
  readonly words: readonly string[];
  /** Whether one of them stands in other passages than those quoted. */
  readonly areKnown: boolean;
  /** The kind of thing that is asked for and not given. */
  readonly kind: AnswerKind | null;
  /** What is asked for and given in no words. */
  readonly thing: NeededThing | null;
  /** Questions of the text that are not answered. */
  readonly parts: readonly string[];
  /** What is asked of a document by its number and is not in it. */
  readonly absent: AbsentClause | null;
  /** What is asked, to be named where nothing else is. */
  readonly asked: string;
  /** Whether what is quoted may say it all the same, so that it is only not sure. */
  readonly mayBeSaid: boolean;
}

export interface NamingInput {
  readonly decision: Exclude<Decision, { status: "answered" }>;
  readonly analysis: QuestionAnalysis;
  /** All that the answer quotes. */
  readonly shown: readonly Evidence[];
  /** The question as it stands alone. */
  readonly asked: string;
  /** The missing words that a reader may be told, in the question's spelling. */
  readonly nameable: readonly string[];
  readonly scope: GapScope;
  readonly extractTerms: TermExtractor;
}

/** Names what is missing; nothing that stands in what is shown is said to be. */
export function nameGap({ decision, analysis, shown, asked, nameable, scope, extractTerms }: NamingInput): Gap {
  const { missingKind, missingThing = null, openParts = [], absentClause = null } = decision;
  const texts = shown.map(({ text }) => text);
  const gives = texts.some((text) => (asksHowTo(analysis.text) ? tellsHowTo(text) : holdsKind(analysis.kind, text)));
  const words = nameable.filter((word) => !scope.isShown(word));
  const phrase = askedPhrase(openParts[0] ?? asked);
  return {
    words,
    areKnown: words.some(scope.isKnown),
    kind: missingKind && !gives ? analysis.kind : null,
    thing:
      missingThing === null ? null : lackedThing({ analysis, evidence: shown, title: scope.sources, extractTerms }),
    parts: openParts,
    absent: absentClause,
    asked: phrase,
    mayBeSaid: mayAnswer(phrase, analysis, { sentences: texts, sources: scope.sources, extractTerms }),
  };
}
