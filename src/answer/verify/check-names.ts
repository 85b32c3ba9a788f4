import { isPersonName } from "../../domain/person-name.ts";
import type { NameFinder } from "../../ports/name-finder.ts";
import type { Fault } from "./fault.ts";

/** What a name is known without. */
const ENDING = /(?:省|市|县|区|自治区|集团|公司|先生|女士|教授|研究员|同志)$/u;
const TITLE = /《[^《》]+》/gu;
/** Bodies by what their names end in: in running text one character, such as 局, ends too much else. */
const BODY =
  /\p{Script=Han}{2,12}?(?:委员会|办公厅|管理局|监管总局|总局|医保局|卫健委|网信办|研究院|研究所|促进会|基金会|大学|医院|公司|集团|法院|检察院|协会|学会|联盟)/gu;

/**
 * Names of people, bodies, places and documents in a sentence that are not `known`: neither in the cited text nor in
 * what introduces it. A shorter
 * form of a name in the text is the same name: its characters in their order, from the first (国家医保局 of 国家医疗保障局).
 */
export function checkNames(sentence: string, known: string, findNames: NameFinder): readonly Fault[] {
  const bodies = known.match(BODY) ?? [];
  const names = new Set([...findNames(sentence), ...(sentence.match(TITLE) ?? []), ...namedBodies(sentence, known)]);
  const isKnown = (name: string) => {
    const core = withoutEnding(name);
    return (
      (known.includes(name) && !isOfAnotherFamily(name, sentence, known)) ||
      (core !== name && known.includes(core)) ||
      bodies.some((body) => isShortFormOf(name, body))
    );
  };
  return [...names].filter((name) => !isKnown(name)).map((name) => ({ kind: "name", detail: name }));
}

/** A given name behind another family's: 王晓棠 where the text has 李晓棠 alone. */
function isOfAnotherFamily(name: string, sentence: string, known: string): boolean {
  if (!/^\p{Script=Han}{2}$/u.test(name)) return false;
  const withFamily = (text: string) =>
    [...text.matchAll(new RegExp(`\\p{Script=Han}?${name}`, "gu"))].map(([whole]) => whole);
  const isFull = (whole: string) => whole.length > name.length && isPersonName(whole);
  const there = withFamily(known);
  return there.every(isFull) && withFamily(sentence).some((whole) => isFull(whole) && !there.includes(whole));
}

/** A body's name runs on to the left into other words: it counts as unknown only if its last four characters are, too. */
function namedBodies(sentence: string, known: string): readonly string[] {
  return (sentence.match(BODY) ?? []).filter((name) => !known.includes(name.slice(-Math.min(4, name.length))));
}

function withoutEnding(name: string): string {
  const core = name.replace(ENDING, "");
  return core.length > 1 ? core : name;
}

function isShortFormOf(name: string, full: string): boolean {
  const start = full.indexOf(name.slice(0, 1));
  if (start === -1) return false;
  let at = start;
  for (const character of name) {
    at = full.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
