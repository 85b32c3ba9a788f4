import { type AnotherInPlaceInput, anotherInPlace } from "./another-in-place.ts";
import { otherCondition } from "./other-condition.ts";
import { type UntoldKindInput, untoldKind } from "./untold-kind.ts";

export type OtherSubjectInput = UntoldKindInput & AnotherInPlaceInput;

/** What the question asks about where the first quotation tells of another thing instead; null where it does not. */
export const otherSubject = (input: OtherSubjectInput): string | null =>
  untoldKind(input) ?? anotherInPlace(input) ?? otherCondition(input);
