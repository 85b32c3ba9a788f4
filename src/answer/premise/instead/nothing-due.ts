import { NEGATION_FREE } from "../../verify/polarity-words.ts";
import type { AlignedSentence } from "../claim/align-claim.ts";
import type { Correction } from "../correction.ts";

/** Share of the question's words that the sentence must hold, itself and with what stands around it. */
const LEAST_OWN = 0.3;
const LEAST_SHARE = 0.5;
const howMuch = /(?<verb>[缴交付收])(?:纳|费|取)?[\p{Script=Han}]{0,4}?(?:多少|几)/u;
const whoPays = /\p{Script=Han}{2}(?:人员|职工|居民|老人|学生|儿童|农民|企业|个人|村民|患者)/gu;

/** Where the question asks how much is paid, and by the sentence those whom it names pay nothing. */
export function nothingDue(question: string, { text, own, share }: AlignedSentence): Correction | null {
  const { 0: claimed, groups } = howMuch.exec(question) ?? {};
  const verb = groups?.["verb"];
  if (verb === undefined || claimed === undefined || own < LEAST_OWN || share < LEAST_SHARE) return null;
  const payers = question.match(whoPays) ?? [];
  const free = new RegExp(`(?:不再|不用|不需要?|无需|无须|不|免)${verb}(?:\\p{Script=Han}{0,5}费|纳|取)?`, "u");
  const stated = free.exec(text.replace(NEGATION_FREE, "　"))?.[0];
  const isSame = payers.length > 0 && payers.every((payer) => text.includes(payer.slice(-4)));
  return stated && isSame ? { about: "denial", claimed: `要${claimed}`.replace(/(?:多少|几)$/u, ""), stated } : null;
}
