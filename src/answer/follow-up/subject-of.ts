import type { TermExtractor } from "../../retrieve/terms.ts";
import { ownWords } from "../question/own-words.ts";

const asking =
  /哪(?:一?[个位些种项家天年]|里|儿)?|什么(?:时候|时间|样)?|啥(?:时候)?|多少|几(?=\p{Script=Han})|谁|怎么?样?(?:才能)?|如何|为什么|为何|为啥|何时|何处|是否|能否|可否|有没有|是不是|会不会|能不能|要不要|多[久长大高远]/u;
/** What leads on to the asking word, and says nothing without it. */
const leadsOn =
  /(?:[在是有由要将了的，,]|可以|要由|都有?|分别|一?共|主要|重点|下降|上涨|提高|降低|增长|增加|减少|[降涨升增减])+$/u;
/** What stands before these words goes on behind the asking word. */
const incomplete = /[从对以按为向]$/u;
/** Beside them words are cut amiss. */
const figures = /\d+年?/gu;
const ends = /[吗呢吧啊呀]?[?？。.!！\s]*$/u;
const english =
  /^(?:and |so |then )?(?:(?:what|when|where|who|which|why|how)\b(?: (?:many|much|long|old|far|big|often))?(?: (?!(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had)\b)[a-z]+){0,2} )?(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had)\s+/iu;

/** What a question is about: its words without those that ask, and without what it asks for where that stands behind. */
export function subjectOf(question: string, extractTerms: TermExtractor): string {
  const text = question.trim().replace(ends, "");
  if (!/\p{Script=Han}/u.test(text)) return text.replace(english, "");
  const clauses = text.split(/[?？。!！]+/u);
  const clause = clauses.find((each) => ownWords(each, extractTerms).length > 0) ?? text;
  const at = asking.exec(clause);
  if (!at) return clause;
  const before = withoutVerb(clause.slice(0, at.index).replace(leadsOn, ""), extractTerms).replace(leadsOn, "");
  if (!incomplete.test(before) && ownWords(before, extractTerms).length > 0) return before;
  return `${clause.slice(0, at.index)}${clause.slice(at.index + at[0].length)}`.replace(/^[是有]/u, "");
}

/** 专项行动 of 专项行动查: a verb of one character without its object says nothing. */
function withoutVerb(text: string, extractTerms: TermExtractor): string {
  const last = extractTerms(text.replace(figures, " ")).at(-1) ?? "";
  return /^\p{Script=Han}$/u.test(last) && text.endsWith(last) && !incomplete.test(text) && !/\d.$/u.test(text)
    ? text.slice(0, -1)
    : text;
}
