import { PROVINCES } from "../../question/proper-name.ts";
import { CLAUSE_END } from "../claim/clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";

/** Where something is or takes place: 大桥修在高岭镇, 会是在北京开的. */
const CLAIMED =
  /^(?<thing>.{2,}?)[,，]?(?:是|就|都|也|要)?(?:位|坐落|[修建设盖放住办开搬安])?[在于到](?<place>(?![那这哪家里])(?:(?![行开办建修设盖颁评发]的)\p{Script=Han}){2,10}?)(?:(?:[举主承]办|举行|召开|[开办建修设盖颁评]发?)的\p{Script=Han}{0,3})?$/u;
const STATED =
  /(?:位于|坐落[于在]|地处|[设建修住放]在|搬迁?到|迁[到至])(?<at>[^,，、;；。()]{2,16})|在(?<held>\p{Script=Han}{2,12}?)(?:召开|举行|举办|开幕)/gu;
/** Share of the characters of the thing that stand before, in the clause or above it. */
const SAME_THING = 0.6;

const COMPASS = /[东西南北]{1,2}(?=[部边侧郊面头方])/u;
/** Names of one level are of other places where they differ: 镇 and 乡, 北京 and 四川省. */
const LEVELS: readonly RegExp[] = [
  new RegExp(`(?:${PROVINCES.join("|")})(?![市县区镇乡]\\p{Script=Han})|\\p{Script=Han}{2,3}(?:省|自治区)`, "u"),
  /\p{Script=Han}{2,3}市(?!场|民|区)/u,
  /\p{Script=Han}{2,3}县/u,
  /\p{Script=Han}{2,3}(?:[镇乡](?!村)|街道)/u,
  /\p{Script=Han}{2,3}(?:村|社区)/u,
  /\p{Script=Han}{2,3}校区/u,
];

/** Where the sentence has a thing that the claim has elsewhere. */
export const placeOfThing: CertainRule = (claim, sentences) => {
  const { thing = "", place = "" } = CLAIMED.exec(claim)?.groups ?? {};
  if (place === "" || sentences.some(({ text }) => standsSoonAfter(thing.slice(-4), place, text))) return null;
  const mine = contentCharacters(thing);
  const places = sentences.flatMap((sentence) =>
    sentence.text.split(CLAUSE_END).flatMap((clause) =>
      [...clause.matchAll(STATED)].map(({ 0: words, index, groups }) => {
        const before = index === 0 ? sentence.around : clause;
        const stated = groups?.["at"] ?? groups?.["held"] ?? "";
        return { sentence, words, stated, like: shareOfCharacters(mine, before) };
      }),
    ),
  );
  const [nearest, second] = places.toSorted((a, b) => b.like - a.like);
  if (
    !nearest ||
    nearest.like < SAME_THING ||
    (second && second.like === nearest.like && second.stated !== nearest.stated)
  )
    return null;
  const isOfAnother = places.some(({ stated }) => stated !== nearest.stated && stated.includes(place));
  if (nearest.stated.includes(place) || !(isOfAnother || isElsewhere(place, nearest.stated))) return null;
  return { about: "place", claimed: place, stated: nearest.stated, evidence: nearest.sentence.evidence };
};

/** Characters between a thing and its place. */
const FURTHEST = 6;

function standsSoonAfter(thing: string, place: string, text: string): boolean {
  for (let at = text.indexOf(thing); at >= 0; at = text.indexOf(thing, at + 1)) {
    const end = at + thing.length;
    if (text.slice(end, end + FURTHEST + place.length).includes(place)) return true;
  }
  return false;
}

/** Whether two descriptions of a place tell another side, or another name of one level. */
function isElsewhere(one: string, other: string): boolean {
  const [side, there] = [COMPASS.exec(one)?.[0], COMPASS.exec(other)?.[0]];
  if (side !== undefined && there !== undefined) return ![...side].some((part) => there.includes(part));
  return LEVELS.some((level) => {
    const [mine, theirs] = [level.exec(one)?.[0], level.exec(other)?.[0]];
    return mine !== undefined && theirs !== undefined && !mine.includes(theirs) && !theirs.includes(mine);
  });
}
