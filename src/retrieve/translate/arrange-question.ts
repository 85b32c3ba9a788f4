import { asking, auxiliary, measured, measuring, WHO_PAYS } from "./asking-words.ts";

/** A stretch of the question: English still to be rendered, or Chinese that asks. */
export type Piece = { readonly english: string } | { readonly chinese: string };

const yesOrNo = new RegExp(`^\\W*(${auxiliary})\\b`, "iu");
const isNoun =
  /^\W*(who|what)(?:'s| is| are| was| were| (?:will|would|should|can|must|may) (?=.* be$)) ?(?<noun>.+?)(?: be)?$/iu;
const office =
  /^\W*what(?:['’]s| is| was) (?<holder>(?:\p{Lu}[\w-]*\s?){1,3})['’]s (?:current )?(?:position|job|job title|title|post|role|office|occupation)$/u;
const dated = /\b(?:deadline|date|time)\b/iu;
const contact = /\b(?:phone|telephone|hotline)(?: number)?\b/iu;
export const joint =
  /\b(?:of|in|into|on|at|by|for|from|through|during|since|with|within|under|about|after|before|between|among|if|once|unless|because)\b/iu;
const nounThenVerb = new RegExp(`^(?<noun>[^,]*?)\\s+\\b(?:${auxiliary})\\b\\s+(?<clause>.+)$`, "iu");

const isLeast = /^\W*what(?: is| are| was| were) the (?<end>least|most)\b(?<rest>.+)$/iu;
/** Where a sentence ends and another begins. */
const betweenSentences = /(?<=[a-z)][.?!]+)\s+(?=\p{Lu})/u;

/**
 * The question in the order in which Chinese asks: what stands behind a preposition comes first, and what is asked for
 * stands where the answer will. Only the pieces in English are left to render.
 */
export function arrangeQuestion(question: string): readonly Piece[] {
  const sentences = question.split(betweenSentences);
  return sentences.flatMap((sentence, at) => {
    const mark = sentence.trimEnd().endsWith("?") ? "？" : "，";
    return [...arrangeSentence(sentence), ...(at < sentences.length - 1 ? [{ chinese: mark }] : [])];
  });
}

function arrangeSentence(sentence: string): readonly Piece[] {
  const text = sentence.replace(/[?!.]+\s*$/u, "");
  if (yesOrNo.test(text)) return [...inOrder(text.replace(yesOrNo, " ")), { chinese: "吗" }];
  const bound = isLeast.exec(text)?.groups;
  if (bound)
    return [
      ...inOrder(bound["rest"] ?? ""),
      { chinese: `${bound["end"]?.toLowerCase() === "least" ? "最少" : "最多"}多少` },
    ];
  const holder = office.exec(text.replace(/^\W*W/u, "w"))?.groups?.["holder"];
  if (holder !== undefined) return [{ english: holder }, { chinese: "担任什么职务" }];
  const noun = isNoun.exec(text);
  const named = noun?.groups?.["noun"];
  if (named !== undefined) return [...inOrder(named), { chinese: askedOf(/^\W*who/iu.test(text), named) }];
  const found = asking.find(([pattern]) => pattern.test(text));
  if (!found) return inOrder(text);
  const [pattern, chinese] = found;
  const at = pattern.exec(text);
  const before = text.slice(0, at?.index ?? 0);
  const after = text.slice((at?.index ?? 0) + (at?.[0].length ?? 0));
  const { noun: asked, clause } = nounThenVerb.exec(after)?.groups ?? {};
  if (chinese === WHO_PAYS) return [...inOrder(before), ...inOrder(after), { chinese }];
  if (clause === undefined) return [...inOrder(before), { chinese }, ...inOrder(after)];
  const ofNoun = found === measuring ? [...inOrder(asked ?? ""), { chinese }] : [{ chinese }, ...inOrder(asked ?? "")];
  return [...inOrder(before), ...inOrder(clause), ...ofNoun];
}

function askedOf(isPerson: boolean, noun: string): string {
  const [first = ""] = noun.split(joint);
  if (isPerson) return "是谁";
  if (dated.test(first)) return "是什么时候";
  return contact.test(noun) || measured.test(first) ? "是多少" : "是什么";
}

/** The chunks between prepositions, the last one first; what is Chinese already stays so, but figures belong to the English. */
export function inOrder(english: string): readonly Piece[] {
  return english
    .split(joint)
    .filter((chunk) => /[\p{L}\p{N}]/u.test(chunk))
    .toReversed()
    .flatMap((chunk) =>
      chunk
        .split(/(?<![\d\p{Script=Han}])(\p{Script=Han}+)(?!\d)/u)
        .filter((part) => /[\p{L}\p{N}]/u.test(part))
        .map((part) => (/^\p{Script=Han}+$/u.test(part) ? { chinese: part } : { english: part })),
    );
}
