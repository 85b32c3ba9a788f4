import { SEGMENT_END } from "../claim/clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";

const FIRST = "(?<![优领率首争预原事])先(?![生进行锋前])";
const IN_ORDER: readonly RegExp[] = [
  new RegExp(
    `(?<who>[^,，。；;]{0,8})${FIRST}(?<first>.{1,40}?)(?:[,，、](?<whoLast>[^,，。；;、]{0,6}?))?(?:再|然后|之?后|最后)(?<last>[^,，。；;、]{1,24})`,
    "u",
  ),
  /依次(?:为|是|按)?(?<first>[^,，。；;、]{2,16})[、，,](?<last>[^,，。；;、]{2,16})/u,
];

/** Two deeds, one after the other. */
interface Order {
  readonly words: string;
  readonly first: readonly string[];
  readonly last: readonly string[];
}

function orderIn(text: string): Order | null {
  for (const form of IN_ORDER) {
    const found = form.exec(text);
    const { who = "", first = "", whoLast = "", last = "" } = found?.groups ?? {};
    if (found)
      return {
        words: found[0].slice(who.length),
        first: contentCharacters(who + first),
        last: contentCharacters(whoLast + last),
      };
  }
  return null;
}

/** How far one of two deeds is the other. */
const like = (one: readonly string[], other: readonly string[]) =>
  Math.max(shareOfCharacters(one, other.join("")), shareOfCharacters(other, one.join("")));

/** Likeness of both deeds by which a sentence has them the other way round, and what of it the same way may have. */
const TURNED = 1;
const AS_IT_IS = 0.5;

/** What the sentence has first of two deeds, where the claim has it last: 先建后补 beside 先拿钱后建设. */
export const orderInstead: CertainRule = (claim, sentences) => {
  const said = orderIn(claim);
  if (!said) return null;
  for (const { text, evidence } of sentences)
    for (const segment of text.split(SEGMENT_END)) {
      const there = orderIn(segment);
      if (!there) continue;
      const turned = like(said.first, there.last) + like(said.last, there.first);
      const asItIs = like(said.first, there.first) + like(said.last, there.last);
      if (turned >= TURNED && asItIs <= turned * AS_IT_IS)
        return { about: "trend", claimed: said.words, stated: there.words, evidence };
    }
  return null;
};
