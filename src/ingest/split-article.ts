import type { Article } from "../domain/article.ts";
import type { Passage, Sentence, Speaker } from "../domain/passage.ts";
import type { Span } from "../domain/span.ts";
import { findAnswerer } from "./find-answerer.ts";
import { cutAtPoints, findEnumerations } from "./find-enumerations.ts";
import { findLabel, findSpeakers } from "./find-speakers.ts";
import { leadOf } from "./lead-of.ts";
import { type PackedParagraph, packPassages } from "./pack-passages.ts";
import { sectionsOf } from "./sections-of.ts";
import { splitParagraphs } from "./split-paragraphs.ts";
import { splitSentences } from "./split-sentences.ts";
import { trimSpan } from "./trim-span.ts";

/** Changes whenever the same file would be read or split otherwise; part of the key by which passages are kept. */
export const SPLITTER_VERSION = "10";

/** “答：” is a sentence of its own and no words of the answer. */
const ANSWER_LABEL = /^(?:\*\*)?(?:答|回答|A)\s*[：:](?:\*\*)?\s*/u;

/**
 * Passages of an article in order. Each character of the text that is not white space lies in exactly one passage and
 * one sentence of it. No passage crosses a heading or a printed question; those stand as sentences of role `heading`
 * and `question` at the start of the first passage below them; a label that opens an answer, “答：” or the answerer's
 * name, counts as a heading.
 */
export function splitArticle(article: Article): Passage[] {
  const { text } = article;
  const blocks = splitParagraphs(article);
  const firstQuestion = blocks.find(({ kind }) => kind === "question");
  const answerer = firstQuestion && findAnswerer(article, firstQuestion.span.start);
  const known = new Map<string, Speaker>();
  const passages: Passage[] = [];
  let group = 0;

  for (const section of sectionsOf(text, blocks)) {
    const labels = new Set<number>();
    const answerers = new Map<number, Speaker>();
    let speaking = answerer;
    const whole = section.paragraphs.map(({ span }) => {
      const named = section.question && findLabel(text, span, answerer);
      if (named) speaking = named.speaker;
      if (section.question && speaking) answerers.set(span.start, speaking);
      const answers = section.question && ANSWER_LABEL.exec(text.slice(span.start, span.end));
      const label = named?.length ?? (answers ? answers[0].length : 0);
      if (label === 0) return splitSentences(text, span.start, span.end);
      labels.add(span.start);
      const rest = splitSentences(text, span.start + label, span.end);
      return [trimSpan(text, { start: span.start, end: span.start + label }), ...rest];
    });
    const enumerations = findEnumerations(
      text,
      whole.map((spans) => spans.filter(({ start }) => !labels.has(start))),
    );
    const marks = new Map<number, Pick<Sentence, "role" | "group" | "ordinal">>();
    for (const { announce, points } of enumerations) {
      group++;
      if (announce !== undefined && !marks.has(announce)) marks.set(announce, { role: "announce", group });
      for (const { start, ordinal } of points) marks.set(start, { role: "point", group, ordinal });
    }
    const paragraphs = cutAtPoints(text, whole, enumerations).map((spans): PackedParagraph => {
      const speakers = findSpeakers(text, spans, known);
      const first = spans[0];
      const last = spans.at(-1);
      const note = first && last && isNote(text, { start: first.start, end: last.end });
      return spans.map((span, i): Sentence => {
        if (labels.has(span.start)) return { span, role: "heading" };
        const speaker = speakers.get(i) ?? (note ? undefined : answerers.get(first?.start ?? span.start));
        const mark = marks.get(span.start) ?? { role: "plain" as const };
        const lead = mark.role === "point" ? { lead: leadOf(text, span) } : {};
        return { span, ...mark, ...lead, ...(speaker ? { speaker } : {}) };
      });
    });
    const heads = section.heads.flatMap(({ kind, span }) =>
      splitSentences(text, span.start, span.end).map(
        (part): Sentence => ({ span: part, role: kind === "question" ? "question" : "heading" }),
      ),
    );
    for (const sentences of packPassages(heads, paragraphs)) {
      const span = { start: sentences[0]?.span.start ?? 0, end: sentences.at(-1)?.span.end ?? 0 };
      const speaker = commonSpeaker(text, sentences);
      passages.push({
        id: `${article.id}#${passages.length}`,
        articleId: article.id,
        span,
        text: text.slice(span.start, span.end),
        headingPath: section.headingPath,
        ...(section.question ? { question: section.question } : {}),
        ...(speaker ? { speaker } : {}),
        sentences,
      });
    }
  }
  return passages;
}

function commonSpeaker(text: string, sentences: readonly Sentence[]): Speaker | undefined {
  const spoken = sentences.filter(({ role, span }) => role !== "heading" && role !== "question" && !isNote(text, span));
  const first = spoken[0]?.speaker;
  return first && spoken.every(({ speaker }) => speaker?.name === first.name) ? first : undefined;
}

/** A dateline or credit in brackets is nobody's speech. */
function isNote(text: string, span: Span): boolean {
  return /^[（(][^（）()]*[）)]$/u.test(text.slice(span.start, span.end));
}
