import type { Question } from "../../domain/answer.ts";
import { noneOf } from "../../domain/none-of.ts";
import { normalise } from "../../retrieve/normalise.ts";
import { type AskedOrigin, askedOrigin } from "./asked-origin.ts";
import { asksForOne, periodOf } from "./asked-period.ts";

/** A question about the articles themselves rather than about what they say. */
export type AskedOverview =
  /** `period` is a year, or a month of one, as ISO 8601 writes it. */
  | { readonly about: "all"; readonly period?: string }
  | { readonly about: "newest" | "oldest" }
  /** Which articles are about a subject, or mention it at all. */
  | { readonly about: "subject"; readonly subject: string; readonly isMentioned?: boolean }
  /** What that article says which is called by words of its title. */
  | { readonly about: "named"; readonly title: string }
  /** What the one article says that the question is asked of. */
  | { readonly about: "article" }
  /** Who wrote that one article, and when. */
  | { readonly about: "origin"; readonly of: AskedOrigin };

const articles = "(?:文章|报道|新闻|文稿)";
/** Articles, or the papers that a rule asks for: which of them, only the words beside tell. */
const papers = "(?:资料|文件|材料|内容)";
const what = "(?:什么|哪些|啥|哪几篇|多少篇?|几篇)";
const library = "(?:语料库?|资料库|知识库|文库|数据库|系统|网站|库)";
const here = `(?:(?:这|这个|本|你|您|你们|你们的)?${library}|(?:你|您|你们)?(?:这里|这儿)|你|您|你们)(?:里面?|中|上|里头)?`;
const those = "(?:这|这个|这些|这批|所有|全部|你的|你们的)";
const holds = "(?:都|现在|目前|总共|一共)*(?:有|收录了?|收了|包含|包括)(?:些)?";
const all = [
  `^(?:${here})?${holds}${what}${articles}$`,
  `^${here}${holds}${what}${papers}$`,
  `^(?:${here})?(?:的)?${articles}(?:${holds}|总数是?)(?:多少|几)篇?$`,
  `^(?:你|您|你们)?(?:都)?(?:能|可以|会)(?:回答|解答|答)(?:些|我)?(?:什么|哪些|啥)(?:样的)?(?:问题|内容)?$`,
  `^(?:你|您|你们)(?:都)?(?:能|可以|会|知道)(?:告诉我|查)?(?:些|我)?(?:什么|哪些|啥)(?:样的)?(?:问题|内容)?$`,
  `^(?:${here})?(?:我|都)*(?:可以|能)问(?:你|您)?(?:些)?(?:什么|哪些|啥)(?:问题|内容)?$`,
  `^(?:${here})?(?:都)?有(?:什么|哪些|啥)(?:问题|内容)?(?:是)?(?:我)?(?:可以|能|好)问(?:你|您)?的?$`,
  `^(?:我)?(?:可以|能|该)问(?:你|您)?(?:些)?(?:什么|哪些|啥)(?:样的)?(?:问题)?$`,
  `^${here}(?:我|都)*(?:可以|能)查(?:些)?(?:什么|哪些|啥)(?:问题|内容)?$`,
  `^(?:${here}|(?:${those})?${articles}|${those}${papers})(?:里面?|中|上)?(?:都|主要)?(?:是)?(?:关于|讲|讲的是|写|说)(?:了|些)?(?:什么|啥|哪些方面|哪方面)(?:的|内容)?$`,
  `^(?:最近|最新)(?:都)?(?:有|的)?(?:什么|哪些|啥)?(?:新闻|文章|消息|报道)(?:有哪些|有什么)?$`,
  `^(?:请)?(?:列出|列一下|列举|给我看看?|看看|显示)(?:一下)?(?:全部|所有)?(?:的)?(?:文章|标题|目录|文章标题|文章目录)$`,
  "^what (?:is|are) (?:this|these|the) (?:corpus|articles|collection|texts|documents|site|database)(?: all)? about$",
  "^what (?:can|could|do) (?:you|i) (?:answer|ask|know)(?: (?:me|you|about|here))*$",
  "^what (?:can|could|may) be asked(?: here)?$",
  "^(?:please )?(?:list|show)(?: me)?(?: all)?(?: of)?(?: the)? articles$",
  "^(?:what|which|how many) articles(?: (?:are there|do you have|have you got|are here|does (?:this|the) (?:corpus|site|collection) (?:have|hold|contain)|(?:are )?in (?:the|this|your) (?:corpus|collection|database)|in all|in total|altogether|here|now))*$",
  "^(?:what(?:'s| is) the |the )?(?:total )?number of articles(?: (?:here|in total|in (?:the|this|your) (?:corpus|collection|database)))?$",
].map((pattern) => new RegExp(pattern, "u"));
/** What leans on an earlier question unless the articles, or what may be asked, are named. */
const namesThem = /[这那]一?篇|《|文章|文稿|报道|新闻|语料|资料库|知识库|文库|数据库|答|问|article|corpus|answer|ask/u;
const subject = `(?<subject>${noneOf("，。；：")}{2,16}?)`;
const on =
  "(?:关于|有关(?!部门|单位|方面|人员|机构|机关)|涉及|提到|提过|讲(?![明解清])|写(?![明清])|谈(?!判)|介绍)(?:了|到|过)?";
const found = `(?:${articles}|(?<=${library}.*)${papers})`;
const ofSubject = [
  `^(?:请|帮我)?(?:列出|列举|找出|找|给出|看看|查找)?(?:一下)?(?:${here})?(?:所有|全部)?${on}${subject}的(?:所有|全部)?${found}(?:都)?(?:有哪些|有什么|有多少篇?|是哪些)?$`,
  `^(?:${here})?(?:都)?有?(?:哪些|什么|哪几篇|哪篇|几篇|多少篇)${found}(?:是)?${on}${subject}的?$`,
  "^(?:please )?(?:(?:list|show|find)(?: me)? )?(?:(?:which|what|how many|all|any|the) )*(?:articles?|reports|texts)(?: (?:are there|is there|do you have))?(?: that| which)? (?:(?:is|are|talks?|speaks?|writes?) )?(?:about|on|of|concerning|regarding|deals? with|covers?|discuss(?:es)?|mentions?) (?:the )?(?<subject>[^,.;:?]{2,60})$",
].map((pattern) => new RegExp(pattern, "u"));
/** What takes every article that has the word, however little it is about it. */
const mentions = /提[到过]|涉及|\bmentions?\b/u;
const says = "(?:主要|大概|都|具体)?(?:讲|说|写|谈|介绍)(?:的是|了|的)?(?:些)?(?:什么|啥)(?:内容)?(?:的)?";
/** A title may hold commas and colons. */
const oneNamed = `(?:《(?<marked>[^》]{2,60})》(?:[那这]篇)?|(?<named>${noneOf("。；？")}{2,30}?)[那这]一?篇)(?:文章|报道|新闻)?`;
const ofNamed = [
  `^${oneNamed}(?:的)?(?:${says}|(?:主要|核心|大概|基本)?(?:内容|观点|意思|要点)(?:是什么|有哪些|是啥))$`,
  `^(?:请|帮我)?(?:概括|总结|概述|介绍|说说|讲讲)(?:一下)?${oneNamed}(?:的)?(?:主要)?(?:内容|大意|要点)?$`,
].map((pattern) => new RegExp(pattern, "u"));
const ofArticle =
  /^(?:请|帮我)?(?:概括|总结|概述|介绍|说说|讲讲)(?:一下)?(?:这篇|本|该|全)?(?:文章|文)?(?:的)?(?:主要)?(?:内容|大意|要点)?$|^(?:这|这篇|本|该)(?:文章|文|报道|新闻)?(?:主要|大概|都)?(?:讲|说|写|谈|介绍|是关于)(?:的是|了|的)?(?:些)?(?:什么|啥)(?:内容|事)?(?:的)?$|^(?:文章|本文)?(?:的)?(?:主要|核心|大概|基本)(?:内容|观点|意思|要点)(?:是什么|有哪些|是啥)?$|^(?:please )?(?:summari[sz]e|sum up)(?: (?:this|the)(?: article)?)?$|^what (?:is|does) (?:this|the) (?:article|text) (?:about|say)$/u;

/** What overview the question asks for; null where it asks what the articles say. */
export function askedOverview({ question, articleIds, history = [] }: Question): AskedOverview | null {
  const text = normalise(question)
    .trim()
    .replace(/[？?。.！!～~]+$/u, "")
    .replace(/[呢呀啊吗嘛吧]$/u, "");
  if (articleIds?.length === 1) return ofOne(text);
  if (history.length > 0 && !namesThem.test(text)) return null;
  if (all.some((pattern) => pattern.test(text))) return { about: "all" };
  const one = asksForOne(text);
  if (one) return { about: one };
  const period = periodOf(text);
  if (period !== null) return { about: "all", period };
  for (const pattern of ofSubject) {
    const named = pattern.exec(text)?.groups?.["subject"]?.trim();
    if (named !== undefined)
      return { about: "subject", subject: named, ...(mentions.test(text) ? { isMentioned: true } : {}) };
  }
  const called = ofNamed.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups !== undefined);
  const title = called?.["marked"] ?? called?.["named"];
  return title === undefined ? null : { about: "named", title };
}

function ofOne(text: string): AskedOverview | null {
  const of = askedOrigin(text);
  if (of) return { about: "origin", of };
  return ofArticle.test(text) ? { about: "article" } : null;
}
