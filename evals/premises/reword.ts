/** What official texts say, and how people put it. */
const SAID_OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [/印发|发布/u, "发"],
  [/部署/u, "安排"],
  [/开展/u, "搞"],
  [/召开|举行|举办/u, "开"],
  [/启动/u, "开始搞"],
  [/组建|成立/u, "建"],
  [/参保人(?:员)?/u, "参加医保的人"],
  [/群众|居民/u, "老百姓"],
  [/缴费|缴纳/u, "交钱"],
  [/费用|资金/u, "钱"],
  [/购买/u, "买"],
  [/药品/u, "药"],
  [/医疗机构/u, "医院"],
  [/建设/u, "建"],
  [/累计|一共|共(?=\d)/u, "总共"],
  [/达到?(?=\d)/u, "有"],
  [/目前|截至[^，]{2,8}/u, "现在"],
  [/老年人/u, "老人"],
  [/儿童|子女/u, "孩子"],
  [/获得/u, "拿到"],
  [/实施/u, "实行"],
  [/完成/u, "做完"],
  [/使用/u, "用"],
  [/发放/u, "发"],
  [/未来/u, "今后"],
  [/提供/u, "给"],
  [/帮助|支持/u, "帮"],
  [/具有|拥有/u, "有"],
  [/仍然?/u, "还"],
  [/无法/u, "没法"],
  [/不得/u, "不许"],
];

/** A claim as people would put it; null where it has nothing that they would say otherwise. */
export function reword(claim: string): string | null {
  const said = SAID_OTHERWISE.reduce((text, [word, other]) => text.replace(word, other), claim);
  return said === claim ? null : said;
}
