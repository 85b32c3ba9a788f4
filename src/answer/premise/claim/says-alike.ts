import { deedsIn } from "../instead/deeds-in.ts";
import { CLAUSE_END } from "./clause-ends.ts";
import { claimDenies, denies } from "./stance.ts";

/** Whether a sentence says otherwise than a claim that denies: it does not deny itself, and speaks of what is denied. */
export function isOtherwise(claim: string, sentence: string): boolean {
  if (!claimDenies(claim)) return true;
  const { denied } = deedsIn(claim);
  return (
    !sentence.split(CLAUSE_END).some(denies) && (denied.length === 0 || denied.some((deed) => sentence.includes(deed)))
  );
}

/** Whether a text says the claim word for word, and does not deny it. */
export function saysWord(claim: string, text: string): boolean {
  const at = text.indexOf(claim);
  return at >= 0 && !/[不没未无非勿]$/u.test(text.slice(0, at));
}
