import type { AlignedSentence } from "../claim/align-claim.ts";
import { CLAUSE_OR_BRACKET_END } from "../claim/clause-ends.ts";
import type { Held } from "../correction.ts";

const IS = "(?:属于|算作|算是|归为|算|是|为)";
/** What a thing is said to be: 贝壳是厨余垃圾. */
const claimed = new RegExp(`^(?<thing>[^，,]{2,14}?)${IS}(?<kind>\\p{Script=Han}{2,8})$`, "u");
const stated = new RegExp(`^(?<things>[^，,]{2,40}?)${IS}(?<kind>\\p{Script=Han}{2,8})`, "u");
/** No kinds: what is counted, said of a time, asked or denied, or only tells how something is. */
const NO_KIND =
  /的$|[零一二两三四五六七八九十百千万]{2}|什么|谁|哪|[不没未无]|^(?:由|在|从|对|为了|因为|可以|能|要|会|按)/u;
const JOINED = /[、和及与]|以及/u;
const bare = (text: string) => text.replace(/[“”"‘’《》]/gu, "");

/** What a thing is by the sentence, where the question calls it another kind of the article's. */
export function kindInstead(claim: string, sentence: AlignedSentence, context: string): Held {
  for (const part of claim.split(/[,，]/u)) {
    const { thing, kind } = claimed.exec(bare(part))?.groups ?? {};
    if (thing === undefined || kind === undefined || NO_KIND.test(kind)) continue;
    for (const clause of sentence.text.split(CLAUSE_OR_BRACKET_END)) {
      const found = stated.exec(bare(clause))?.groups;
      const other = found?.["kind"];
      if (!found || other === undefined || NO_KIND.test(other) || !isNamed(thing, found["things"] ?? "")) continue;
      if (sentence.text.includes(kind) || kind.includes(other)) return "supported";
      if (kind.at(-1) === other.at(-1) || context.includes(kind))
        return { about: "name", claimed: kind, stated: other };
    }
  }
  return null;
}

/** Whether a thing is one of those named, or its last word is all that is: 风险等级 of 产品的风险等级. */
function isNamed(thing: string, things: string): boolean {
  return things
    .split(JOINED)
    .some((one) => one === thing || (one.length > 2 && thing.endsWith(`的${one}`)) || one.endsWith(`的${thing}`));
}
