import type { Answer, AnswerSentence, Citation } from "../domain/answer.ts";
import type { AnswerEvent } from "../domain/answer-event.ts";
import { element, english } from "./element.ts";

const stages = {
  searching: ["正在查找…", "Searching"],
  reading: ["正在阅读…", "Reading"],
  writing: ["正在组织…", "Writing"],
  checking: ["正在核对…", "Checking"],
} as const;

export interface AnswerView {
  readonly root: HTMLElement;
  onEvent(event: AnswerEvent): void;
  finish(answer: Answer): void;
  fail(message: string): void;
}

/** Draws one answer while it streams, then as a whole. */
export function createAnswerView(openCitation: (citation: Citation) => void): AnswerView {
  const status = element("p", { class: "status", role: "status" }, "正在查找… ", english("Searching"));
  const sentences = element("div", { class: "sentences", lang: "zh-CN" });
  const after = element("div", { class: "after" });
  const root = element("div", { class: "answer" }, status, sentences, after);
  const citations = new Map<number, Citation>();
  const drawSentence = (sentence: AnswerSentence) => {
    const marks = sentence.citations.map((n) => citationButton(n, () => citations.get(n), openCitation));
    sentences.append(element("p", { class: `sentence ${sentence.kind}` }, sentence.text, ...marks));
  };
  return {
    root,
    onEvent(event) {
      if (event.type === "status")
        status.replaceChildren(`${stages[event.stage][0]} `, english(stages[event.stage][1]));
      if (event.type === "citation") citations.set(event.citation.n, event.citation);
      if (event.type === "sentence") drawSentence(event.sentence);
    },
    finish(answer) {
      status.remove();
      for (const citation of answer.citations) citations.set(citation.n, citation);
      sentences.replaceChildren();
      answer.sentences.forEach(drawSentence);
      root.classList.add(answer.status);
      after.replaceChildren(...answerFoot(answer, openCitation));
    },
    fail(message) {
      status.remove();
      after.append(element("p", { class: "failure", role: "alert" }, message));
    },
  };
}

function citationButton(n: number, find: () => Citation | undefined, open: (citation: Citation) => void): HTMLElement {
  const onclick = () => {
    const citation = find();
    if (citation) open(citation);
  };
  const suspect = (find()?.suspect?.length ?? 0) > 0;
  return element(
    "button",
    { type: "button", class: suspect ? "cite doubtful" : "cite", "aria-label": `出处 ${n} Source ${n}`, onclick },
    `[${n}]`,
  );
}

function answerFoot(answer: Answer, open: (citation: Citation) => void): HTMLElement[] {
  const parts: HTMLElement[] = [];
  if (answer.degraded)
    parts.push(
      element(
        "p",
        { class: "banner" },
        "仅按关键词检索，可能遗漏。",
        english("Keyword search only; something may be missed."),
      ),
    );
  const shown = new Set(
    answer.sentences.filter((sentence) => sentence.kind === "notice").map((sentence) => sentence.text),
  );
  for (const notice of answer.notices) if (!shown.has(notice)) parts.push(element("p", { class: "notice" }, notice));
  if (answer.asOf)
    parts.push(element("p", { class: "as-of" }, `截至 ${answer.asOf} `, english(`as of ${answer.asOf}`)));
  if (answer.citations.length > 0) parts.push(sourceList("出处", "Sources", answer.citations, open));
  if (answer.closest.length > 0) parts.push(sourceList("最接近的原文", "Closest passages", answer.closest, open));
  return parts;
}

function sourceList(
  title: string,
  inEnglish: string,
  citations: readonly Citation[],
  open: (citation: Citation) => void,
): HTMLElement {
  const items = citations.map((citation) => element("li", {}, sourceCard(citation, open)));
  return element(
    "section",
    { class: "sources" },
    element("h3", {}, `${title} `, english(inEnglish)),
    element("ol", {}, ...items),
  );
}

function sourceCard(citation: Citation, open: (citation: Citation) => void): HTMLElement {
  const facts = [citation.speaker, citation.publisher, citation.byline, citation.publishedOn ?? "日期不详 undated"];
  const doubts = (citation.suspect ?? []).map((each) =>
    element("span", { class: "doubt" }, `⚠ 原文存疑 Doubtful source: ${each.comment}`),
  );
  return element(
    "button",
    { type: "button", class: "source", onclick: () => open(citation) },
    element("span", { class: "number" }, `[${citation.n}]`),
    element("span", { class: "quote", lang: "zh-CN" }, citation.quote),
    element("span", { class: "source-facts facts" }, `《${citation.title}》 `, facts.filter(Boolean).join(" · ")),
    ...doubts,
  );
}
