import type { TermExtractor } from "../../retrieve/terms.ts";

const asking =
  /(?:哪些|哪几[个种项条类家]?|哪一?[个种项条类家]|什么样的|(?<!为)什么|(?<!为)啥)(?<noun>[\p{Script=Han}]{2,6})/u;
/** Nouns that hold any answer: to ask for measures asks for what is done, whatever the text calls it. */
const generic =
  /^(地方|时候|时间|方面|措施|举措|办法|方法|工作|变化|影响|好处|作用|意义|内容|要求|特点|情况|原因|问题|事|事情|东西|意思|关系|区别|不同|进展|任务|安排|考虑|效果|成效|成果|做法|部门|机构|单位|人|的|是|叫|能|会|样|程度|特征|目的|目标|优势|挑战|困难|条件|用途|功能|职务|贡献|成就|领域|类型|部分|因素|理由|优点|缺点|背景|后果|结果|文号|文件|电话|网址|季|年|月|天)/u;

/** The noun that the answer must be one of, as in 哪些材料 or 哪个牌子; null where the question names none of its own. */
export function askedNounOf(question: string, extractTerms: TermExtractor): string | null {
  const noun = asking.exec(question)?.groups?.["noun"];
  if (noun === undefined || generic.test(noun)) return null;
  return extractTerms(noun)[0] ?? null;
}
