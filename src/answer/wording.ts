import type { Citation } from "../domain/answer.ts";
import type { ChatFailure } from "../ports/chat-model.ts";
import type { Gap } from "./name-gap.ts";
import type { Correction } from "./premise/correction.ts";
import type { AnswerKind } from "./question/answer-kind.ts";
import type { smallTalkOf } from "./small-talk.ts";

const kindNames: Partial<Record<AnswerKind, readonly [string, string]>> = {
  amount: ["金额", "an amount"],
  percentage: ["比例", "a percentage"],
  number: ["数目", "a number"],
  date: ["时间", "a date"],
  document: ["文件", "a document"],
  contact: ["电话或网址", "a telephone number or address"],
  procedure: ["办法", "how it is done"],
  place: ["地点", "a place"],
  body: ["单位", "a body"],
  duration: ["时长", "how long it takes"],
  reason: ["原因", "a reason"],
  person: ["人名", "a person"],
};

const failures: Readonly<Record<ChatFailure, readonly [string, string]>> = {
  unreachable: ["连接不上", "cannot be reached"],
  unauthorised: ["拒绝了密钥", "refused the key"],
  "rate-limited": ["请求过多", "is busy"],
  "timed-out": ["没有及时回答", "did not answer in time"],
  truncated: ["的回答中断了", "broke off"],
  empty: ["没有回答", "said nothing"],
  garbled: ["的回答无法读取", "sent what cannot be read"],
  refused: ["拒绝回答", "refused to answer"],
  "server-error": ["出错了", "failed"],
  "circuit-open": ["接连出错，暂停使用", "failed several times and is left alone for a while"],
  "over-budget": ["的用量已到上限", "has used up its budget"],
};

/** What the assistant says in its own voice: notices only, never a fact of the articles. */
export interface Wording {
  readonly abstained: (gap: Gap) => string;
  /** Always names what is missing. */
  readonly partial: (gap: Gap) => string;
  readonly closest: string;
  readonly smallTalk: Readonly<Record<ReturnType<typeof smallTalkOf>, string>>;
  /** Stands between the evidence and what is worth reading after it. */
  readonly further: string;
  /** Above a sentence of each of the newest articles. */
  readonly allArticles: (count: number, dates: readonly [string, string] | null, shown: number) => string;
  /** Above a sentence of each article that names the subject; not `isWhole` where there may be more, and newer ones. */
  readonly articlesOn: (
    subject: string,
    found: { readonly count: number; readonly isWhole: boolean },
    shown: number,
  ) => string;
  /** Above the first sentence of each part of one article. */
  readonly gist: string;
  readonly correction: (correction: Correction) => string;
  /** One line for all quotations. */
  readonly sources: (citations: readonly Citation[]) => string;
  /** No article is as old as the date asked for. */
  readonly nothingBefore: (asOf: string, earliest: string | null) => string;
  readonly relativeTime: (date: string) => string;
  readonly suspect: string;
  readonly suspectTitle: (title: string, comment: string) => string;
  readonly keywordsOnly: (reason: string) => string;
  readonly noModel: string;
  readonly followUp: (question: string) => string;
  readonly quotedInChinese: string;
  /** The language model found no answer where the reading did. */
  readonly declined: (asked: string) => string;
  /** Sentences of a model in another language than the articles'. */
  readonly translated: string;
  readonly modelFailed: (reason: ChatFailure) => string;
  /** Sentences of the model that no source supports: quoted instead, or left out. */
  readonly unsupported: (replaced: number, dropped: number) => string;
  /** The Chinese words that a question in another language was looked up by. */
  readonly lookedUpAs: (words: string) => string;
}

const quoteList = (words: readonly string[], open: string, close: string) =>
  words
    // A single character, such as a measure word, says nothing to the reader.
    .filter((word) => [...word].length > 1)
    .slice(0, 4)
    .map((word) => `${open}${word}${close}`)
    .join("");

const correctionStarts: Readonly<Record<Exclude<Correction["about"], "claim">, string>> = {
  figure: "的数字是",
  time: "的时间是",
  place: "的地点是",
  body: "做这件事的是",
  speaker: "说这话的是",
  name: "说的是",
  trend: "说的是",
  extent: "说的是",
  denial: "说的是",
};

/** Whole clauses and loose words stand in quotation marks, figures and names as they are. */
const quotedIn = (about: Correction["about"], words: string) =>
  about === "denial" || about === "extent" ? `“${words}”` : words;

const LONGEST_CLAIM = 40;

const inShort = (claim: string) => (claim.length > LONGEST_CLAIM ? `${claim.slice(0, LONGEST_CLAIM)}…` : claim);

const chinese: Wording = {
  abstained: (gap) => `现有文章没有回答这个问题${gapInChinese(gap)}。`,
  partial: (gap) => `文章只谈到与此相关的内容${gapInChinese(gap) || `：没有明说“${gap.asked}”`}。`,
  closest: "下面列出最接近的原文，供参考。",
  smallTalk: {
    greeting: "您好！我只用文章里的原话回答，每一句都能打开出处。请问一个具体的问题，或者问“有哪些文章”。",
    thanks: "不客气。还想知道什么，请接着问。",
    parting: "再见！",
  },
  further: "相关的原文还有：",
  allArticles: (count, dates, shown) =>
    `一共有${count}篇文章${datesInChinese(dates)}，可以问其中写到的任何事。${count > shown ? `最新的${shown}篇` : "它们"}是这样开头的：`,
  articlesOn: (subject, { count, isWhole }, shown) =>
    `${isWhole ? "" : "至少"}有${count}篇文章写到“${subject}”${count > shown ? `，${isWhole ? "最新的" : "其中"}${shown}篇是` : ""}：`,
  gist: "这篇文章各部分是这样开头的：",
  correction: ({ about, claimed, stated }) =>
    about === "claim"
      ? `文章中说，“${inShort(claimed)}”的说法${stated}。`
      : `文章中${correctionStarts[about]}${quotedIn(about, stated)}，不是${quotedIn(about, inShort(claimed))}。`,
  sources: (citations) =>
    `出处：${sourcesOf(citations)
      .map(({ title, facts, speakers }) => {
        const said = speakers.length > 0 ? [`${speakers.join("、")}语`] : [];
        return `《${title}》（${[...facts, ...said].join("，") || "未注明日期"}）`;
      })
      .join("；")}。`,
  nothingBefore: (asOf, earliest) =>
    `${asOf} 及以前没有文章${earliest === null ? "" : `，最早的一篇是 ${earliest}`}，无法按这个日期回答。`,
  relativeTime: (date) => `引文中的“目前”“今年”等说法以文章日期 ${date} 为准。`,
  suspectTitle: (title, comment) => `《${title}》的标题在原版上存疑，照录未改：${comment}`,
  suspect: "引文中有疑似排印或识别错误之处，已标出，未作改动。",
  keywordsOnly: (reason) => `仅按关键词检索（${reason}），可能漏掉换一种说法的内容。`,
  noModel: "没有配置语言模型，改用原文摘录作答。",
  followUp: (question) => `按这个问题理解：${question}`,
  quotedInChinese: "文章是中文的，以下为原文。",
  declined: (asked) => `语言模型认为所引原文没有直接回答“${asked}”，请对照原文。`,
  translated: "译文由语言模型写成，数字、否定和主要用词已与旁边的原文核对。",
  modelFailed: (reason) => `语言模型${failures[reason][0]}，以原文摘录作答。`,
  unsupported: (replaced, dropped) =>
    `语言模型写的话中有${replaced + dropped}句得不到原文支持，${[replaced > 0 ? `${replaced}句换成原文` : "", dropped > 0 ? `${dropped}句略去` : ""].filter(Boolean).join("，")}。`,
  lookedUpAs: (words) => `逐词译成中文查找：${words}`,
};

const datesInChinese = (dates: readonly [string, string] | null) =>
  dates === null ? "" : dates[0] === dates[1] ? `，日期是${dates[0]}` : `，日期从${dates[0]}到${dates[1]}`;

function gapInChinese({ words, kind, parts: open }: Gap): string {
  const kindName = kind && kindNames[kind]?.[0];
  const missing = words.map((word) => (/^(19|20)\d{2}$/u.test(word) ? `${word}年` : word));
  const parts = [
    missing.some((word) => [...word].length > 1) ? `没有提到${quoteList(missing, "“", "”")}` : "",
    kindName ? `没有给出所问的${kindName}` : "",
    open.length > 0 ? `没有说到${quoteList(open, "“", "”")}` : "",
  ];
  const said = parts.filter(Boolean).join("，");
  return said === "" ? "" : `：${said}`;
}

const english: Wording = {
  abstained: (gap) => `The articles do not answer this question${gapInEnglish(gap)}. `,
  partial: (gap) =>
    `These are the nearest passages of the articles; please check whether they answer your question${gapInEnglish(gap) || `: they do not say in so many words “${gap.asked}”`}.`,
  closest: "The closest passages are shown below.",
  smallTalk: {
    greeting:
      "Hello! I answer in the articles' own words, and every sentence opens its source. Please ask a question, or “what are these articles about”.",
    thanks: "You are welcome. Please go on asking.",
    parting: "Goodbye!",
  },
  further: "Also said close by:",
  allArticles: (count, dates, shown) =>
    `There ${count === 1 ? "is 1 article" : `are ${count} articles`}${dates ? `, of ${dates[0]} to ${dates[1]}` : ""}; ask about anything that ${count === 1 ? "it speaks" : "they speak"} of. ${count === 1 ? "It begins" : `${count > shown ? `The newest ${shown}` : "They"} begin`} as follows.`,
  articlesOn: (subject, { count, isWhole }, shown) =>
    `${isWhole ? "" : "At least "}${count} ${count === 1 ? "article speaks" : "articles speak"} of “${subject}”${count > shown ? `; these are ${isWhole ? `the newest ${shown}` : `${shown} of them`}` : ""}.`,
  gist: "The parts of the article begin as follows.",
  correction: ({ about, claimed, stated }) =>
    about === "claim"
      ? `The articles say of “${inShort(claimed)}”: ${stated}.`
      : about === "speaker"
        ? `In the articles this is said by ${stated}, not ${claimed}.`
        : `The articles give ${quotedIn(about, stated)}, not ${quotedIn(about, inShort(claimed))}.`,
  sources: (citations) =>
    `Source: ${sourcesOf(citations)
      .map(({ title, facts, speakers }) => {
        const said = speakers.length > 0 ? [`in the words of ${speakers.join(", ")}`] : [];
        return `《${title}》 (${[...facts, ...said].join(", ") || "undated"})`;
      })
      .join("; ")}.`,
  nothingBefore: (asOf, earliest) =>
    `No article is as old as ${asOf}${earliest === null ? "" : `; the earliest is of ${earliest}`}.`,
  relativeTime: (date) => `“目前” (now) and “今年” (this year) in the quotations mean the article's date, ${date}.`,
  suspectTitle: (title, comment) =>
    `The title 《${title}》 is doubtful in the source and left as it stands: ${comment}`,
  suspect: "A quotation holds a spot that looks misprinted; it is marked and left as it stands.",
  keywordsOnly: (reason) => `Searched by keywords only (${reason}); other wordings may have been missed.`,
  noModel: "No language model is configured; the answer quotes the articles instead.",
  followUp: (question) => `Understood as: ${question}`,
  quotedInChinese: "The articles are in Chinese; their own words follow.",
  declined: (asked) =>
    `The language model finds no direct answer to “${asked}” in the passages quoted; please check them.`,
  translated:
    "The language model's English was checked for figures, negations and main words against the Chinese quotations beside it; these are what holds.",
  modelFailed: (reason) => `The language model ${failures[reason][1]}; the answer quotes the articles instead.`,
  unsupported: (replaced, dropped) =>
    `Of what the language model wrote, ${replaced + dropped} sentences were not supported: ${replaced} replaced by quotations, ${dropped} left out.`,
  lookedUpAs: (words) => `Looked up word by word in Chinese as: ${words}`,
};

function gapInEnglish({ words, kind, parts: open }: Gap): string {
  const kindName = kind && kindNames[kind]?.[1];
  const parts = [
    words.some((word) => [...word].length > 1) ? `nothing on ${quoteList(words, " “", "”").trim()}` : "",
    kindName ? `${kindName} is not given` : "",
    open.length > 0 ? `no answer to ${quoteList(open, " “", "”").trim()}` : "",
  ];
  const said = parts.filter(Boolean).join("; ");
  return said === "" ? "" : `: ${said}`;
}

interface Source {
  readonly title: string;
  readonly facts: readonly string[];
  readonly speakers: readonly string[];
}

/** Each cited article once, with those whose words are quoted. */
function sourcesOf(citations: readonly Citation[]): readonly Source[] {
  const firsts = [...new Map(citations.toReversed().map((citation) => [citation.articleId, citation])).values()];
  return firsts.toReversed().map(({ articleId, title, publisher, byline, publishedOn }) => {
    const ofArticle = citations.filter((citation) => citation.articleId === articleId);
    const speakers = [...new Set(ofArticle.flatMap(({ speaker }) => speaker ?? []))];
    return { title, facts: [publisher, byline, publishedOn].filter((fact) => fact !== null), speakers };
  });
}

export function wordingFor(language: string): Wording {
  return language === "en" ? english : chinese;
}
