import { normalise } from "../retrieve/normalise.ts";
import type { Evidence } from "./evidence.ts";
import { membersAsked, membersNamed } from "./question/asked-members.ts";
import { type NeededThing, ungivenForm } from "./question/needed-forms.ts";
import { tellsOnlyGiven, tellsOnlyOneSide, tellsOnlySum } from "./question/other-sums.ts";

/** What the question asks for and the evidence does not give in any words; null where nothing shows that. */
export function lackedThing(question: string, evidence: readonly Evidence[], title: string): NeededThing | null {
  const texts = evidence.map(({ text }) => normalise(text));
  if (membersNamed(texts) < membersAsked(question)) return "name";
  if (tellsOnlyGiven(question, texts)) return "price";
  if (tellsOnlySum(question, texts)) return "share";
  if (tellsOnlyOneSide(question, texts)) return "compared";
  const speakers = evidence.map(({ speaker }) => normalise(speaker ?? ""));
  return ungivenForm(question, texts, [normalise(title), ...speakers]);
}
