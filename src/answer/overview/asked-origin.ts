/** What is asked of an article beside what it says. */
export type AskedOrigin = "author" | "date" | "publisher";

const article = "(?:(?:这|该|本|那)?篇?(?:文章|报道|新闻|文稿|稿子|评论|文|这篇))";
/** What is done to articles alone; a rule is issued, too, and then the article must be named. */
const written = "(?:发表|刊登|登|写|撰写|采写|刊发|报道|见报)";
const issued = `(?:${written}|发布|出版|出|发)`;
const when = "(?:什么时候|何时|哪一?天|哪一?年|哪个月|几号|几月几号)";
const patterns: Readonly<Record<AskedOrigin, readonly string[]>> = {
  author: [
    `(?:${article}的?)?(?:作者|撰稿人|署名)(?:是谁|是什么人|叫什么(?:名字)?|是哪一?位|有谁|有哪些)?`,
    `${article}?(?:是)?(?:谁|哪一?位记者|哪个记者|什么人)${written}的?`,
    "who (?:wrote|authored|reported) (?:it|this|that|(?:this|the) (?:article|text|report))",
    "who(?:'s| is) (?:the |its )?(?:author|writer|reporter)(?: of (?:it|this|(?:this|the) article))?",
  ],
  date: [
    `(?:是)?${when}${written}(?:出来)?的?|${article}(?:是)?${when}(?:${issued}(?:出来)?)?的?`,
    `(?:${article}的?)?${written}(?:的)?(?:时间|日期)(?:是什么时候|是哪天|是什么|是多少)?`,
    `${article}的?(?:${issued})?(?:日期|时间)(?:是什么时候|是哪天|是什么|是多少)?`,
    "(?:when|what date|what day|what year) (?:was|is) (?:it|this|that|(?:this|the) (?:article|text|report)) (?:published|written|from|dated)",
    "what(?:'s| is) (?:the |its )?(?:date|publication date)(?: of (?:it|this|(?:this|the) article))?",
  ],
  publisher: [
    `${article}?(?:是)?(?:哪家|哪个|什么)(?:媒体|报纸|报社|网站|通讯社)${issued}的?`,
    `${article}(?:是)?(?:谁|哪个单位|哪个机构|哪里|哪儿)${issued}的?`,
    `${article}(?:的)?(?:来源|出处)(?:是什么|是哪里)?|${article}(?:是)?(?:出自|来自)(?:哪里|哪家媒体|哪儿|何处)`,
    "who published (?:it|this|that|(?:this|the) (?:article|text|report))",
    "(?:where|what paper) (?:was|is) (?:it|this|(?:this|the) article) (?:published|from)",
  ],
};
const asked = (["author", "date", "publisher"] as const).map(
  (origin) => [origin, new RegExp(`^(?:${patterns[origin].join("|")})$`, "u")] as const,
);

/** What of an article's origin is asked for; null where something else is. */
export const askedOrigin = (text: string): AskedOrigin | null =>
  asked.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
