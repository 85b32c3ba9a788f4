import { noneOf } from "../../domain/none-of.ts";
import { normalise } from "../../retrieve/normalise.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import { type Evidence, evidenceOf } from "../evidence.ts";
import type { AnswerKind } from "../question/answer-kind.ts";

/** A newspaper's dateline, set off by a space or a bracket, as 7月1日电动自行车 is none: where and when it was sent, and by whom. */
const dateline =
  /^(?:(?![自从到]|截至)\p{L}{2,12}?\d{1,2}月\d{1,2}日[电讯]|本报讯|本报\p{L}{2,6}讯)(?=[\s（(])\s*(?:[（(](?:本报|见习)?(?:记者|通讯员)[^）)]{0,40}[）)])?\s*/u;
/** Words before a comma that only lead over to what is said, or tell how the paper came to know it. */
const leadOver = new RegExp(
  `^(?:据(?:了解|悉|介绍|报道)|对此|(?:近日|日前|目前)?[，,]?(?:本报)?记者(?:\\d{1,2}月\\d{1,2}日|\\d{1,2}日|近日|日前)?从${noneOf("，。；：")}{2,30}(?:获悉|了解到))\\s*[，,]\\s*`,
  "u",
);
/** Who asks when or by whom something was said is answered by these very words. */
const askedOfLead: ReadonlySet<AnswerKind> = new Set(["date", "person", "body"]);
const asksSource = /记者|消息|来源|出自|哪里|从哪|电头|获悉/u;
/** What is left would no longer say what it speaks of. */
const refersBack = /^(?:该|其|此|这|本(?:市|县|省|区|次))/u;
/** What is left must still be a sentence. */
const SHORTEST = 8;

/** The same words from where they begin to answer: still the article's own, in one piece. */
export function withoutLeadIn(
  evidence: Evidence,
  question: Pick<QuestionAnalysis, "kind" | "text" | "terms">,
): Evidence {
  if (askedOfLead.has(question.kind) || asksSource.test(question.text)) return evidence;
  const { text, passage, span, speaker } = evidence;
  let from = dateline.exec(text)?.[0].length ?? 0;
  const isAskedOf = (lead: string) =>
    question.terms.filter((term) => term.length > 1 && lead.includes(term)).length > 1;
  const over = leadOver.exec(text.slice(from))?.[0].length ?? 0;
  if (!refersBack.test(text.slice(from + over))) from += over;
  return from === 0 || isAskedOf(normalise(text.slice(0, from))) || text.length - from < SHORTEST
    ? evidence
    : evidenceOf(passage, { start: span.start + from, end: span.end }, speaker);
}
