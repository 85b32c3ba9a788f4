import { type Answer, type AnswerSentence, type Citation, marksOf } from "../../domain/answer.ts";

/** OpenAI's annotation of a message: the mark at these indices, in Unicode code points, stands for this source. */
export interface UrlAnnotation {
  readonly type: "url_citation";
  readonly url_citation: {
    readonly start_index: number;
    readonly end_index: number;
    readonly url: string;
    readonly title: string;
  };
}

export interface ContentOptions {
  /** Where links lead, such as "https://host". */
  readonly origin: string;
  readonly withSources: boolean;
}

const sentenceContent = (sentence: AnswerSentence, at: number) =>
  (at === 0 ? "" : "\n") + sentence.text + marksOf(sentence);

/** Puts sentences into the content; a notice after the first stands above the sentence after it, and goes with that. */
export function createSentenceWriter(take: (piece: string) => string) {
  let held = "";
  let count = 0;
  return {
    add(sentence: AnswerSentence): string {
      const piece = held + sentenceContent(sentence, count++);
      held = sentence.kind === "notice" && count > 1 ? piece : "";
      return held === "" ? take(piece) : "";
    },
    /** What was held back because a sentence might have come after it. */
    end(): string {
      const piece = held;
      held = "";
      return piece === "" ? "" : take(piece);
    },
  };
}

/** What follows the sentences: the sources, and the notices, which a bot that shows the content alone must not lose. */
export function closingContent(answer: Answer, options: ContentOptions): string {
  const sources = options.withSources ? sourcesContent(answer, options.origin) : "";
  return sources + (answer.notices.length > 0 ? `\n\n${answer.notices.map((notice) => `> ${notice}`).join("\n")}` : "");
}

const inChinese = { cited: "来源", nearest: "最接近的原文", colon: "：", comma: "，" };
const inEnglish = { cited: "Sources", nearest: "Closest passages", colon: ": ", comma: ", " };

/** The sources as a Markdown list, each linked to the passage; of an abstention, what comes closest, with its words. */
function sourcesContent({ citations, closest, language }: Answer, origin: string): string {
  const shown = citations.length > 0 ? citations : closest;
  if (shown.length === 0) return "";
  const { cited, nearest, colon, comma } = language === "en" ? inEnglish : inChinese;
  const lines = shown.map((citation) => {
    const facts = [citation.publisher, citation.publishedOn].filter((fact) => fact !== null).join(comma);
    const quote = citations.length > 0 ? "" : `${colon}${citation.quote}`;
    return `- [${citation.n}] [${escaped(citation.title)}](${urlOf(citation, origin)})${facts && ` ${facts}`}${quote}`;
  });
  return `\n\n${citations.length > 0 ? cited : nearest}${colon.trimEnd()}\n${lines.join("\n")}`;
}

/** One annotation for each mark in the sentences that stand in the content. */
export function annotationsOf(answer: Answer, content: string, origin: string): readonly UrlAnnotation[] {
  const annotations: UrlAnnotation[] = [];
  let at = 0;
  for (const [i, sentence] of answer.sentences.entries()) {
    const whole = sentenceContent(sentence, i);
    if (!content.startsWith(whole, at)) break;
    let mark = at + whole.length - marksOf(sentence).length;
    for (const n of sentence.citations) {
      const end = mark + `[${n}]`.length;
      const citation = answer.citations.find((each) => each.n === n);
      if (citation) annotations.push(annotationOf(citation, pointsIn(content, mark), pointsIn(content, end), origin));
      mark = end;
    }
    at += whole.length;
  }
  return annotations;
}

function annotationOf(citation: Citation, start: number, end: number, origin: string): UrlAnnotation {
  const url_citation = { start_index: start, end_index: end, url: urlOf(citation, origin), title: citation.title };
  return { type: "url_citation", url_citation };
}

const urlOf = ({ url }: Citation, origin: string) => new URL(url, origin).href;
const pointsIn = (text: string, units: number) => [...text.slice(0, units)].length;
const escaped = (title: string) => title.replace(/[[\]\\]/gu, "\\$&");
