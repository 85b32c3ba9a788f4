import { noneOf } from "../../domain/none-of.ts";
import { isPersonName } from "../../domain/person-name.ts";
import { contains } from "../../domain/span.ts";
import { type Evidence, evidenceOf } from "../evidence.ts";
import { type AnswerKind, holdsKind, pointedKinds } from "../question/answer-kind.ts";
import { sentenceOf } from "./candidate.ts";

/** So few characters (给。, 机制更活。) tell nothing without what follows them. */
const STUB_LENGTH = 5;
/** What only counts what it introduces: 按实测值分三类。 */
const counts = new RegExp(
  `^(?:${noneOf("，")}{0,6}(?:分|有|共|这|以下|下列))?[\\d一二两三四五六七八九十几]+[个条种类点项方面步档]${noneOf("，")}{0,4}[。.：:]$`,
  "u",
);
/** The first clause of a point, where it only says of what, for whom or when the rest is said. */
const onlyLeads =
  /(?:^|[，,、])(?:[一二三四五六七八九十]+是)?(?:(?:在|围绕|针对|对于|关于|为了?|随着|通过|根据|按照|面对|聚焦|由于|作为|从)[^，,]*|[^，,]*(?:期间|时期|方面|[上中下前后时]|以?来|的))[，,]$/u;

const lengthOf = (text: string) => [...text.replace(/[\p{P}\s]/gu, "")].length;

/**
 * The quotations as they can be read by themselves: a stub together with what it introduces, as one span, a clause that only
 * leads in as its whole sentence, and nobody's mere name. A stub with nothing behind it is left out.
 */
export function wholeQuotations(evidence: readonly Evidence[], kind: AnswerKind): readonly Evidence[] {
  const whole: Evidence[] = [];
  for (const item of evidence) {
    const isAnswer = pointedKinds.has(kind) && holdsKind(kind, item.text);
    const isSaid = whole.some(({ passage, span }) => passage.id === item.passage.id && contains(span, item.span));
    if (isSaid || (isPersonName(item.text) && !isAnswer)) continue;
    const read = isStub(item) && !isAnswer ? withNext(item, evidence) : withoutHalf(item);
    if (read) whole.push(read);
  }
  return whole.length > 0 ? whole : evidence;
}

export const isStub = ({ text }: Evidence): boolean => lengthOf(text) <= STUB_LENGTH || counts.test(text);

/**
 * One span of the stub and what stands behind it, as it is quoted or else its whole sentence; null where the passage ends, or
 * somebody else speaks. A point beside others of its list says enough, and what opens a list on the line above opens it here.
 */
function withNext(item: Evidence, evidence: readonly Evidence[]): Evidence | null {
  const { passage, span, speaker } = item;
  const sentence = sentenceOf(item);
  const next = sentence && passage.sentences[passage.sentences.indexOf(sentence) + 1];
  const isIn = (group: number | undefined) =>
    group !== undefined && evidence.some((other) => other !== item && sentenceOf(other)?.group === group);
  const isOnItsLine =
    next && !passage.text.slice(span.end - passage.span.start, next.span.start - passage.span.start).includes("\n");
  if (isIn(sentence?.group) && (sentence?.role === "point" || !isOnItsLine)) return item;
  if (!next || next.role === "heading" || next.role === "question" || next.speaker?.name !== speaker) return null;
  const quoted = evidence.find((other) => other.passage.id === passage.id && other.span.start === next.span.start);
  return evidenceOf(passage, { start: span.start, end: (quoted ?? next).span.end }, speaker);
}

/** A point is quoted by its first clause: without the comma that it breaks off at, or whole where that says nothing. */
function withoutHalf(item: Evidence): Evidence {
  const { passage, span, text, speaker } = item;
  const sentence = sentenceOf(item);
  if (!sentence || !/[，,]$/u.test(text)) return item;
  const end = onlyLeads.test(text) && span.end < sentence.span.end ? sentence.span.end : span.end - 1;
  return evidenceOf(passage, { start: span.start, end }, speaker);
}
