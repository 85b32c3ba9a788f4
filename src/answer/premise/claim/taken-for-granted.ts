import { type Claim, leansOn, readClaim } from "./read-claim.ts";

/** 要自己掏钱吗 and 早不早 take nothing for granted, unless it is said to be so. */
const wondersPlainly = (question: string) =>
  /还是|我[^,]{0,2}是不是/u.test(question) ||
  (/(?:[吗么不没]|没有)[?？]*$|(?<one>\p{Script=Han})[不没]\k<one>/u.test(question) && !leansOn(question));

/** Whether a claim read off a question is held to be so by whoever asks it. */
export const isTakenForGranted = ({ manner }: Claim, question: string): boolean =>
  (manner === "asked" || manner === "assumed") && !wondersPlainly(question);

/** What a question takes for granted; null where it does not. The question is normalised. */
export function takenForGranted(question: string): Claim | null {
  const claim = readClaim(question);
  return isTakenForGranted(claim, question) ? claim : null;
}
