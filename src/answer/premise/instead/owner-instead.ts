import type { AlignedSentence } from "../claim/align-claim.ts";
import type { Held } from "../correction.ts";

/** Share of the claim that the sentence must hold with what stands around it. */
const LEAST_SHARE = 0.4;
const CLAIMED = /(?:收归|划归|归入|归(?!属)|属于|上交|上缴)给?(?<owner>\p{Script=Han}{2,8}?)(?:所有|了|的?$|[,，。])/u;
const STATED = /(?:归|属于)(?<owner>\p{Script=Han}{2,8}?)所有/u;

/** To whom something belongs, where the question gives it to another. */
export function ownerInstead(claim: string, { text, near, share }: AlignedSentence): Held {
  const claimed = CLAIMED.exec(claim)?.groups?.["owner"];
  const found = STATED.exec(text);
  const stated = found?.groups?.["owner"];
  if (claimed === undefined || stated === undefined || !found || (!near && share < LEAST_SHARE)) return null;
  if ([...claimed].some((character) => stated.includes(character))) return "supported";
  return { about: "denial", claimed: CLAIMED.exec(claim)?.[0].replace(/[,，。]$/u, "") ?? claimed, stated: found[0] };
}
