import { anotherInPlace } from "./another-in-place.ts";
import { otherCondition } from "./other-condition.ts";
import { untoldKind } from "./untold-kind.ts";

type OtherSubjectInput = Parameters<typeof untoldKind>[0] &
  Parameters<typeof anotherInPlace>[0] &
  Parameters<typeof otherCondition>[0];

/** What the question asks about where the first quotation tells of another thing instead; null where it does not. */
export const otherSubject = (input: OtherSubjectInput): string | null =>
  untoldKind(input) ?? anotherInPlace(input) ?? otherCondition(input);
