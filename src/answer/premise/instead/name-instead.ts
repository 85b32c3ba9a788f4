import { BODY_ENDING } from "../../../domain/body-endings.ts";
import type { NameFinder } from "../../../ports/name-finder.ts";
import { checkNames } from "../../verify/check-names.ts";
import type { AlignedSentence } from "../claim/align-claim.ts";
import type { Correction } from "../correction.ts";
import { slotsOf } from "./slots-of.ts";

/** Share of the claim's other words that the sentence must hold, itself and with what stands around it. */
const LEAST_OWN = 0.45;
const LEAST_SHARE = 0.6;
/** Characters that must stand on both sides alike. */
const LEAST_NEIGHBOURS = 3;
/** The same for a place that the claim begins with: what is so of another place may be so of this one, too. */
const NEIGHBOURS_OF_PLACE = 6;
/** Without them: where the sentence gives one other name alone. */
const OWN_OF_ONLY = 0.5;

const placeEnd = /[省市县区镇乡村州国岛]$/u;
const bodyEnd = new RegExp(`${BODY_ENDING}$`, "u");
const foreignName = /[\p{Script=Han}a-z]+(?:·[\p{Script=Han}a-z]+)+/gu;

/** The name that an aligned sentence gives where the claim has one that is not in the articles' passage at all. */
export function nameInstead(
  claim: string,
  { text, holds, holdsAround, evidence }: AlignedSentence,
  context: string,
  findNames: NameFinder,
): Correction | null {
  const known = [text, evidence.speaker ?? "", context].join("\n");
  const claimed = namesIn(claim, findNames).filter((name) => !known.includes(name));
  const unknown = new Set(checkNames(claim, known, findNames).map(({ detail }) => detail));
  const stated = namesIn(text, findNames).filter((name) => !claim.includes(name));
  for (const name of claimed) {
    if (!unknown.has(name) && !name.includes("·")) continue;
    const rest = claim.replace(name, " ");
    if (holds(rest) < LEAST_OWN || holdsAround(rest) < LEAST_SHARE) continue;
    const kind = kindOf(name);
    const others = stated.filter((each) => !alike(each, name));
    const least = kind === "place" && claim.startsWith(name) ? NEIGHBOURS_OF_PLACE : LEAST_NEIGHBOURS;
    for (const { words, neighbours } of slotsOf(name, claim, text)) {
      const other = others.find(
        (each) => words.includes(each) && (kindOf(each) === kind || neighbours > LEAST_NEIGHBOURS),
      );
      if (neighbours >= least && other)
        return { about: kindOf(other) === kind ? kind : "name", claimed: name, stated: other };
    }
    const [only, ...more] = others.filter((each) => kindOf(each) === kind);
    const saysWhere = kind === "place" && new RegExp(`(?:在|于|到|自|往|是)${name}`, "u").test(claim);
    const saysWho = kind !== "place" && new RegExp(`(?:由|被|是|派|让|请)${name}`, "u").test(claim);
    if (only && more.length === 0 && holds(rest) >= OWN_OF_ONLY && (saysWhere || saysWho))
      return { about: kind, claimed: name, stated: only };
  }
  return null;
}

const namesIn = (text: string, findNames: NameFinder) => [
  ...new Set([...(text.match(foreignName) ?? []), ...findNames(text)]),
];

function kindOf(name: string): "place" | "body" | "name" {
  if (bodyEnd.test(name) && name.length > 2) return "body";
  return placeEnd.test(name) ? "place" : "name";
}

function alike(a: string, b: string): boolean {
  return [...a].some((_, i) => i + 1 < a.length && b.includes(a.slice(i, i + 2)));
}
