import type { Citation } from "../domain/answer.ts";
import type { AnswerKind } from "./question/answer-kind.ts";

const kindNames: Partial<Record<AnswerKind, readonly [string, string]>> = {
  amount: ["金额", "an amount"],
  percentage: ["比例", "a percentage"],
  number: ["数目", "a number"],
  date: ["时间", "a date"],
  document: ["文件", "a document"],
};

/** What the assistant says in its own voice: notices only, never a fact of the articles. */
export interface Wording {
  readonly abstained: (missing: readonly string[], kind: AnswerKind | null) => string;
  readonly partial: (missing: readonly string[], kind: AnswerKind | null) => string;
  readonly closest: string;
  readonly source: (citation: Citation) => string;
  readonly relativeTime: (date: string) => string;
  readonly suspect: string;
  readonly keywordsOnly: (reason: string) => string;
  readonly noModel: string;
  readonly followUp: (question: string) => string;
  readonly quotedInChinese: string;
}

const quoteList = (words: readonly string[], open: string, close: string) =>
  words
    // A single character, such as a measure word, says nothing to the reader.
    .filter((word) => [...word].length > 1)
    .slice(0, 4)
    .map((word) => `${open}${word}${close}`)
    .join("");

const chinese: Wording = {
  abstained: (missing, kind) => `现有文章没有回答这个问题${gapInChinese(missing, kind)}。`,
  partial: (missing, kind) => `文章只谈到与此相关的内容${gapInChinese(missing, kind)}。`,
  closest: "下面列出最接近的原文，供参考。",
  source: (citation) =>
    `以上引文出自《${citation.title}》（${[citation.publisher, citation.byline, citation.publishedOn].filter(Boolean).join("，") || "未注明日期"}）${citation.speaker ? `，为${citation.speaker}的话` : ""}。`,
  relativeTime: (date) => `引文中的“目前”“今年”等说法以文章日期 ${date} 为准。`,
  suspect: "引文中有疑似排印或识别错误之处，已标出，未作改动。",
  keywordsOnly: (reason) => `仅按关键词检索（${reason}），可能漏掉换一种说法的内容。`,
  noModel: "没有配置语言模型，改用原文摘录作答。",
  followUp: (question) => `按这个问题理解：${question}`,
  quotedInChinese: "文章是中文的，以下为原文。",
};

function gapInChinese(missing: readonly string[], kind: AnswerKind | null): string {
  const kindName = kind && kindNames[kind]?.[0];
  const parts = [
    missing.some((word) => [...word].length > 1) ? `没有提到${quoteList(missing, "“", "”")}` : "",
    kindName ? `没有给出所问的${kindName}` : "",
  ];
  const said = parts.filter(Boolean).join("，");
  return said === "" ? "" : `：${said}`;
}

const english: Wording = {
  abstained: (missing, kind) => `The articles do not answer this question${gapInEnglish(missing, kind)}. `,
  partial: (missing, kind) =>
    `These are the nearest passages of the Chinese articles; whether they answer your question was not checked across languages${gapInEnglish(missing, kind)}.`,
  closest: "The closest passages are shown below.",
  source: (citation) =>
    `Quoted from 《${citation.title}》 (${[citation.publisher, citation.byline, citation.publishedOn].filter(Boolean).join(", ") || "undated"})${citation.speaker ? `, in the words of ${citation.speaker}` : ""}.`,
  relativeTime: (date) => `“目前” (now) and “今年” (this year) in the quotations mean the article's date, ${date}.`,
  suspect: "A quotation holds a spot that looks misprinted; it is marked and left as it stands.",
  keywordsOnly: (reason) => `Searched by keywords only (${reason}); other wordings may have been missed.`,
  noModel: "No language model is configured; the answer quotes the articles instead.",
  followUp: (question) => `Understood as: ${question}`,
  quotedInChinese: "The articles are in Chinese; their own words follow.",
};

function gapInEnglish(missing: readonly string[], kind: AnswerKind | null): string {
  const kindName = kind && kindNames[kind]?.[1];
  const parts = [
    missing.some((word) => [...word].length > 1) ? `nothing on ${quoteList(missing, " “", "”").trim()}` : "",
    kindName ? `${kindName} is not given` : "",
  ];
  const said = parts.filter(Boolean).join("; ");
  return said === "" ? "" : `: ${said}`;
}

export function wordingFor(language: string): Wording {
  return language === "en" ? english : chinese;
}
