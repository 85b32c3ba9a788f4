import type { ChatFailure } from "../../ports/chat-model.ts";
import type { Gap } from "../gaps/name-gap.ts";
import type { Correction } from "../premise/correction.ts";
import { bySpeaker } from "./by-speaker.ts";
import { chineseNames as namesOf } from "./missing-things.ts";
import { inShort, quoteAgain, quotedIn, quoteList } from "./quoting.ts";
import { sourcesOf } from "./sources-of.ts";
import type { Wording } from "./wording.ts";

const failures: Readonly<Record<ChatFailure, string>> = {
  unreachable: "连接不上",
  unauthorised: "拒绝了密钥",
  "rate-limited": "请求过多",
  "timed-out": "没有及时回答",
  truncated: "的回答中断了",
  empty: "没有回答",
  garbled: "的回答无法读取",
  refused: "拒绝回答",
  "server-error": "出错了",
  "circuit-open": "接连出错，暂停使用",
  "over-budget": "的用量已到上限",
};

const correctionStarts: Readonly<Record<Exclude<Correction["about"], "claim" | "statement">, string>> = {
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

/** 由个人付费 says by whom, and is nobody. */
const startOf = (about: keyof typeof correctionStarts, stated: string) =>
  about === "body" && /^[由从归]/u.test(stated) ? correctionStarts.name : correctionStarts[about];

export const chinese: Wording = {
  abstained: (gap) => `现有文章没有回答这个问题${gapInChinese(gap, "最接近的原文")}。`,
  partial: (gap) => {
    const missing = gapInChinese(gap, "所引的原文");
    const asked = quoteAgain(gap.asked);
    if (missing === "" && gap.mayBeSaid) return `文章中与“${asked}”最接近的是以下原文，是否就是所问，请对照。`;
    return `文章只谈到与此相关的内容${missing || `：没有明说“${asked}”`}。`;
  },
  closest: "下面列出最接近的原文，供参考。",
  smallTalk: {
    greeting: "您好！我只用文章里的原话回答，每一句都能打开出处。请问一个具体的问题，或者问“有哪些文章”。",
    thanks: "不客气。还想知道什么，请接着问。",
    parting: "再见！",
    self: "我叫“依据”，是一个问答程序：在这里的文章中找出回答问题的原话，注明出处，不另作发挥。问“有哪些文章”，可以知道能问什么。",
    trust:
      "引文都是文章的原话，一字不改，点开编号就能在原文里核对。引得对不对题，我可能弄错；文章本身说得对不对，我不能担保。",
    language: "可以用中文或英文提问，说明的话用提问的语言；引文照录文章的原文，不作翻译。",
  },
  ofAnswer: {
    sources: "上一个回答引的是这些原话，点开编号可以在原文里看到：",
    more: "上一个回答的引文，所在的段落是这样写的：",
    shorter: "只引一句：",
    plainer: "引文是文章的原话，我不改写。不明白哪个词，可以问它是什么意思；也可以点开编号，看上下文。",
    doubt: "引文是文章的原话，但可能不是您要的那一处。请把要问的事情、时间或地点写明，我再找一遍。",
    noSources: "上一个问题没有在文章中找到答案，所以没有出处。",
    noMore: "文章的这一段就写了这些，点开编号可以看全文。还想知道哪一点，请直接问。",
    noShorter: "引文是文章的整句原话，我不作缩写。问得具体一些，引文会短一些。",
  },
  saidBy: (speakers) => {
    const parts = bySpeaker(speakers).map(([speaker, numbers]) => {
      const which = numbers.length === speakers.length ? "这些话" : `第${numbers.join("、")}条`;
      return speaker === null ? `${which}是文章自己的叙述，没有写明是谁说的` : `${which}是${speaker}说的`;
    });
    return `${parts.join("；")}：`;
  },
  further: "相关的原文还有：",
  allArticles: (count, dates, shown) =>
    `一共有${count}篇文章${datesInChinese(dates)}，可以问其中写到的任何事。${count > shown ? `最新的${shown}篇` : "它们"}是这样开头的：`,
  articlesOn: (subject, { count, others, isWhole }, shown) =>
    `${isWhole ? "" : "至少"}有${count}篇文章${others > 0 ? "主要写" : "写到"}“${subject}”${count > shown ? `，其中${shown}篇是` : ""}：`,
  articlesOf: (period, count, shown) =>
    count === 0
      ? `没有日期在${inChinese(period)}的文章。`
      : `日期在${inChinese(period)}的文章有${count}篇，${count > shown ? `最新的${shown}篇` : ""}是这样开头的：`,
  oneArticle: { newest: "最新的一篇文章是这样开头的：", oldest: "最早的一篇文章是这样开头的：" },
  origin: (of, { byline, publisher, publishedOn }) => {
    const known = {
      author: byline && `这篇文章的署名是“${byline}”`,
      date: publishedOn && `这篇文章的日期是${publishedOn.value}${publishedOn.basis === "inferred" ? "（推断）" : ""}`,
      publisher: publisher && `这篇文章由${publisher}发布`,
    }[of];
    const unknown = { author: "署名", date: "日期", publisher: "发布者" }[of];
    return `${known || `这篇文章没有注明${unknown}`}，是这样开头的：`;
  },
  gist: "这篇文章各部分是这样开头的：",
  correction: ({ about, claimed, stated }) =>
    about === "claim"
      ? `文章中说，“${inShort(claimed)}”的说法${stated}。`
      : about === "statement"
        ? `文章说的与“${inShort(claimed)}”不符，原文是：`
        : `文章中${startOf(about, stated)}${quotedIn(about, stated)}，不是${quotedIn(about, inShort(claimed))}。`,
  sources: (citations) =>
    `出处：${sourcesOf(citations)
      .map(({ title, facts, speakers }) => {
        const said = speakers.map(
          ({ speaker, numbers }) => `${numbers.length > 0 ? `第${numbers.join("、")}条引文为` : ""}${speaker}语`,
        );
        return `《${title}》（${[...facts, ...said].join("，") || "未注明日期"}）`;
      })
      .join("；")}。`,
  nothingBefore: (asOf, earliest) =>
    `${asOf} 及以前没有文章${earliest === null ? "" : `，最早的一篇是 ${earliest}`}，无法按这个日期回答。`,
  relativeTime: (words, date, titles) =>
    `${quotedFrom(titles)}中的${quoteList(words, "“", "”")}以文章日期 ${date} 为准。`,
  withoutYear: (words, date, titles) =>
    `${quotedFrom(titles)}中的${quoteList(words, "“", "”")}没有写明年份，文章日期是 ${date}。`,
  suspectTitle: (title, comment) => `《${title}》的标题在原版上存疑，照录未改：${comment}`,
  suspect: "引文中有疑似排印或识别错误之处，已标出，未作改动。",
  keywordsOnly: (reason) => `仅按关键词检索（${reason}），可能漏掉换一种说法的内容。`,
  noModel: "没有配置语言模型，改用原文摘录作答。",
  followUp: (question) => `按这个问题理解：${question}`,
  quotedInChinese: "文章是中文的，以下为原文。",
  declined: (asked) => `语言模型认为所引原文没有直接回答“${quoteAgain(asked)}”，请对照原文。`,
  translated: "译文由语言模型写成，数字、否定和主要用词已与旁边的原文核对。",
  unchecked: (reason) => `语言模型${failures[reason]}，没有核对问题里的说法，请对照原文。`,
  modelFailed: (reason) => `语言模型${failures[reason]}，以原文摘录作答。`,
  unsupported: (replaced, dropped) =>
    `语言模型写的话中有${replaced + dropped}句得不到原文支持，${[replaced > 0 ? `${replaced}句换成原文` : "", dropped > 0 ? `${dropped}句略去` : ""].filter(Boolean).join("，")}。`,
  lookedUpAs: (words) => `逐词译成中文查找：${words}`,
};

const quotedFrom = (titles: readonly string[]) => titles.map((title) => `《${title}》`).join("") || "引文";

const inChinese = (period: string) => {
  const [year, month] = period.split("-");
  return `${year}年${month === undefined ? "" : `${Number(month)}月`}`;
};

const datesInChinese = (dates: readonly [string, string] | null) =>
  dates === null ? "" : dates[0] === dates[1] ? `，日期是${dates[0]}` : `，日期从${dates[0]}到${dates[1]}`;

/** `some` are the passages that lack what others say. */
function gapInChinese({ words, areKnown, kind, thing, parts: open, absent }: Gap, some: string): string {
  if (absent) {
    const { title, within, first, last, asked } = absent;
    return `：《${title}》${within ?? ""}只有${first}至${last}，没有${asked}`;
  }
  const missed = thing ?? kind;
  const missedName = missed && namesOf[missed];
  const missing = words.map((word) => (/^(19|20)\d{2}$/u.test(word) ? `${word}年` : word));
  const parts = [
    missing.some((word) => [...word].length > 1)
      ? `${areKnown ? some : ""}没有提到${quoteList(missing, "“", "”")}`
      : "",
    missedName ? `没有给出所问的${missedName}` : "",
    open.length > 0 ? `没有说到${quoteList(open, "“", "”")}` : "",
  ];
  const said = parts.filter(Boolean).join("，");
  return said === "" ? "" : `：${said}`;
}
