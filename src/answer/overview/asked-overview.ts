import { normalise } from "../../retrieve/normalise.ts";

/** A question about the articles themselves rather than about what they say. */
export type AskedOverview =
  | { readonly about: "all" }
  /** Which articles speak of a subject. */
  | { readonly about: "subject"; readonly subject: string }
  /** What the one article says that the question is asked of. */
  | { readonly about: "article" };

const texts = "(?:文章|资料|文件|报道|新闻|材料|内容|文稿)";
const what = "(?:什么|哪些|啥|哪几篇|多少篇?)";
const here = "(?:这|这里|这儿|这个|本|你|您|你们|你这里|语料库?|资料库|知识库|文库|数据库|系统|网站|库)";
const all = [
  `^${here}*(?:里面?|中|上|里头)?(?:都|现在|目前|总共|一共)*(?:有|收录了?|收了|包含|包括)(?:些)?${what}${texts}$`,
  `^(?:都|总共|一共)?有${what}(?:文章|资料|报道)$`,
  `^(?:你|您|你们)?(?:都)?(?:能|可以|会|知道)(?:回答|解答|答|告诉我|查)(?:些|我)?(?:什么|哪些|啥)(?:样的)?(?:问题|内容)?$`,
  `^(?:我)?(?:可以|能)(?:问|查)(?:你|您)?(?:些)?(?:什么|哪些|啥)(?:问题|内容)?$`,
  `^${here}*(?:些|批)?${texts}?(?:里面?|中|上)?(?:都|主要)?(?:是)?(?:关于|讲|讲的是|写|说)(?:了|些)?(?:什么|啥|哪些方面|哪方面)(?:的|内容)?$`,
  `^(?:最近|最新)(?:都)?(?:有|的)?(?:什么|哪些|啥)?(?:新闻|文章|消息|报道)(?:有哪些|有什么)?$`,
  `^(?:请)?(?:列出|列一下|列举|给我看看?|看看|显示)(?:一下)?(?:全部|所有)?(?:的)?(?:文章|标题|目录|文章标题|文章目录)$`,
  "^what (?:is|are) (?:this|these|the) (?:corpus|articles|collection|texts|documents|site|database)(?: all)? about$",
  "^what (?:can|could|do) (?:you|i) (?:answer|ask|know)(?: (?:me|you|about))*$",
  "^(?:please )?(?:list|show)(?: me)?(?: all)?(?: of)?(?: the)? articles$",
  "^(?:what|which) articles (?:are there|do you have|are here)$",
].map((pattern) => new RegExp(pattern, "u"));
/** “这讲了什么” leans on what was said before it, unless it names the texts or asks what may be asked. */
const namesThem =
  /文章|资料|文件|报道|新闻|消息|内容|库|网站|系统|标题|目录|答|问|告诉|查|article|corpus|collection|text|document|site|database|answer|ask|know/u;
const subject = "(?<subject>[^，。；：]{2,16}?)";
const ofSubject = [
  `^(?:请|帮我)?(?:列出|列举|找出|找|给出|看看|查找)?(?:一下)?(?:所有|全部)?(?:关于|有关|涉及|提到|讲|写|谈)(?:了|到|过)?${subject}的(?:所有|全部)?(?:文章|报道|新闻|资料)(?:都)?(?:有哪些|有什么|有多少篇?|是哪些)?$`,
  `^(?:都)?有?(?:哪些|什么|哪几篇|哪篇|几篇|多少篇)(?:文章|报道|新闻|资料)(?:是)?(?:关于|有关|涉及|提到|提过|讲|写|谈|说|介绍)(?:了|到|过)?${subject}的?$`,
].map((pattern) => new RegExp(pattern, "u"));
const ofArticle =
  /^(?:请|帮我)?(?:概括|总结|概述|介绍|说说|讲讲)(?:一下)?(?:这篇|本|该|全)?(?:文章|文)?(?:的)?(?:主要)?(?:内容|大意|要点)?$|^(?:这|这篇|本|该)(?:文章|文|报道|新闻)?(?:主要|大概|都)?(?:讲|说|写|谈|介绍|是关于)(?:的是|了|的)?(?:些)?(?:什么|啥)(?:内容|事)?(?:的)?$|^(?:文章|本文)?(?:的)?(?:主要|核心|大概|基本)(?:内容|观点|意思|要点)(?:是什么|有哪些|是啥)?$|^(?:please )?(?:summari[sz]e|sum up)(?: (?:this|the)(?: article)?)?$|^what (?:is|does) (?:this|the) (?:article|text) (?:about|say)$/u;

/** What overview the question asks for; null where it asks what the articles say. `isOfOne`: it is asked of one article. */
export function askedOverview(question: string, isOfOne: boolean): AskedOverview | null {
  const text = normalise(question)
    .trim()
    .replace(/[？?。.！!～~]+$/u, "")
    .replace(/[呢呀啊吗嘛吧]$/u, "");
  if (isOfOne) return ofArticle.test(text) ? { about: "article" } : null;
  if (namesThem.test(text) && all.some((pattern) => pattern.test(text))) return { about: "all" };
  for (const pattern of ofSubject) {
    const named = pattern.exec(text)?.groups?.["subject"]?.trim();
    if (named !== undefined) return { about: "subject", subject: named };
  }
  return null;
}
