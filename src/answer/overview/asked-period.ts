const article = "(?:文章|报道|新闻|文稿)";
const bareOne = `(?:一篇(?:${article})?|那篇(?:${article})?|${article})`;
const which = "(?:是)?(?:哪一?篇|什么|哪个|啥|哪些)?(?:文章)?(?:是什么|是哪篇)?";
const ends = {
  newest: { chinese: "最新|最近|最晚|最后", english: "newest|latest|most recent|last" },
  oldest: { chinese: "最早|最旧|最老", english: "oldest|earliest|first" },
} as const;
const patterns = (["newest", "oldest"] as const).map((end) => {
  const { chinese, english } = ends[end];
  const forms = [
    `(?:你|您|你们|这里|库里|语料库里?)?(?:的)?(?:${chinese})(?:发布|发表|收录)?的?${bareOne}${which}`,
    `哪(?:一)?篇(?:${article})?(?:是)?(?:${chinese})(?:发布|发表|收录)?的?`,
    `(?:what|which)(?:'s| is| was)? (?:article is )?(?:the |your )?(?:${english})(?: article)?(?: here| you have| in (?:the|this) corpus)?`,
  ];
  return [end, new RegExp(`^(?:${forms.join("|")})$`, "u")] as const;
});

/** Whether the newest or the oldest article is asked for. */
export const asksForOne = (text: string): "newest" | "oldest" | null =>
  /篇|文章|article/u.test(text) ? (patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null) : null;

const date = "(?<year>(?:19|20)\\d{2})年(?:(?<month>1[0-2]|0?[1-9])月份?)?";
const issued = "(?:发布|发表|刊登|登|写|出|收录)?";
const months = "january february march april may june july august september october november december".split(" ");
const dated = `(?:(?<word>${months.join("|")}) )?(?<year>(?:19|20)\\d{2})`;
const ofPeriod = [
  `^(?:列出|看看|给我看)?(?:所有|全部)?(?:你们?|这里)?(?:在)?${date}${issued}的?(?:所有|全部)?(?:文章|文稿|报道)(?:都)?(?:有)?(?:哪些|什么|多少篇?|几篇|哪几篇)?$`,
  `^(?:你们?|这里)?(?:在)?${date}(?:都)?(?:${issued}了?|有)(?:哪些|什么|多少篇?|几篇|哪几篇)(?:文章|文稿|报道)$`,
  `^(?:有)?(?:哪些|哪几篇|多少篇|几篇)(?:文章|文稿|报道)(?:是)?(?:在)?${date}${issued}的?$`,
  `^(?:please )?(?:what|which|list|show|how many)(?: me)?(?: all)?(?: the)? articles (?:are |were |do you have |are there )?(?:published |dated |written )?(?:from|in|of|for) ${dated}$`,
].map((pattern) => new RegExp(pattern, "u"));

/** The year, or the month, of which the articles are asked for, as ISO 8601 writes it. */
export function periodOf(text: string): string | null {
  const groups = ofPeriod.map((pattern) => pattern.exec(text)?.groups).find((found) => found !== undefined);
  if (!groups) return null;
  const { year = "", month, word } = groups;
  const number = word === undefined ? month : String(months.indexOf(word) + 1);
  return number === undefined ? year : `${year}-${number.padStart(2, "0")}`;
}
