import type { Article } from "../../domain/article.ts";
import type { NeededThing } from "../question/needed-forms.ts";
import { type AbsentClause, absentClause } from "./absent-clause.ts";
import { type LackedThingInput, lackedThing } from "./lacked-thing.ts";
import { type OtherSubjectInput, otherSubject } from "./other-subject.ts";

/** What shows that the evidence is not what is asked for, however near it is; each null where nothing shows it. */
export interface Gaps {
  /** What the question asks of a document by its number and the document lacks. */
  readonly absentClause: AbsentClause | null;
  /** The kind of thing that is asked about, where the first quotation tells of another one. */
  readonly otherKind: string | null;
  /** What is asked for and the evidence does not give in any words. */
  readonly lackedThing: NeededThing | null;
}

export type GapsInput = LackedThingInput &
  OtherSubjectInput & {
    /** As it was asked. */
    readonly question: string;
    /** Those in which anything was found. */
    readonly articles: readonly Article[];
    /** Whether the question was rendered from another language. */
    readonly isRendered: boolean;
  };

export const findGaps = (input: GapsInput): Gaps => ({
  absentClause: absentClause(input.question, input.articles),
  otherKind: input.isRendered ? null : otherSubject(input),
  lackedThing: lackedThing(input),
});
