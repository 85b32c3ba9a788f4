import { NEGATION_FREE, NEGATOR } from "../../verify/polarity-words.ts";

/** What stands between a negator and what it denies. */
const AUXILIARY =
  /^(?:会|能够|能|可以|可|得以|得|再|需要|需|应该|应|必|要|是|被|将|予以?|曾|有|用|许|作|让|给|自己|自行|随意|擅自|持续|继续|连续|一直|完全|真正|明显|大幅|逐步)+/u;
/** How or under what name it is not to be done: 不得以撤并为由降低. */
const MANNER = /^(?:得|能|可|准|许)?以[^，,。；;]{1,12}?(?:为由|为名|名义|方式|形式|理由)/u;
const DEED = 2;
/** What something is told apart from it is not: 继铜基、铁基之后的第三类. */
const APART =
  /(?:继|除了?|不同于|有别于|区别于|相较于?|相比于?)[^，,。；;]{1,20}?(?:之后|以后|以外|之外|外|相比|的(?=\p{Script=Han}))/gu;

/** What a text denies, each deed by the first characters of its word, and the rest of the text. */
export function deedsIn(text: string): { readonly denied: readonly string[]; readonly plain: string } {
  const [first = "", ...governed] = text.replace(NEGATION_FREE, "　").replace(APART, "　").split(NEGATOR);
  const parts = governed.map((part) => part.replace(MANNER, "").replace(AUXILIARY, ""));
  const denied = parts.map((part) => /^\p{Script=Han}+/u.exec(part)?.[0].slice(0, DEED) ?? "");
  return {
    denied: denied.filter((deed) => deed.length === DEED),
    plain: [first, ...parts.map((part) => part.slice(DEED))].join("　"),
  };
}
