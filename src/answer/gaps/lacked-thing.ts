import { normalise } from "../../retrieve/normalise.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import type { Evidence } from "../evidence.ts";
import { namesNoBody } from "../question/asked-body.ts";
import { countsOnly } from "../question/asked-members.ts";
import { type NeededThing, ungivenForm } from "../question/needed-forms.ts";
import { tellsOnlyGiven, tellsOnlyOneSide, tellsOnlySum } from "../question/other-sums.ts";
import { isFigureElsewhere } from "./figure-elsewhere.ts";

export interface LackedThingInput {
  readonly analysis: Pick<QuestionAnalysis, "text" | "kind" | "terms">;
  readonly evidence: readonly Evidence[];
  /** Of the articles quoted. */
  readonly title: string;
  readonly extractTerms: TermExtractor;
}

/** What the question asks for and the evidence does not give in any words; null where nothing shows that. */
export function lackedThing({ analysis, evidence, title, extractTerms }: LackedThingInput): NeededThing | null {
  const { text: question } = analysis;
  const texts = evidence.map(({ text }) => normalise(text));
  if (namesNoBody(question, texts) || countsOnly(question, texts)) return "name";
  if (tellsOnlyGiven(question, texts)) return "price";
  if (tellsOnlySum(question, texts)) return "share";
  if (tellsOnlyOneSide(question, texts)) return "compared";
  if (isFigureElsewhere(analysis, evidence, extractTerms)) return "figure";
  const speakers = evidence.map(({ speaker }) => normalise(speaker ?? ""));
  return ungivenForm(question, texts, [normalise(title), ...speakers]);
}
