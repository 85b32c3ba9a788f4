import { splitList } from "./split-list.ts";

/** Words that ask, but not where they leave open how many or which: 好几年, 没什么, 啥的, 哪怕. */
const asks =
  /(?<![好十这那前后近头零一二三四五六七八九])几|吗|谁(?![都也])|哪(?![怕都也])|(?<!没)啥(?![的都也])|多少|(?<![没不])什么(?![的都也])|(?<!不)怎|如何|为何|何时|何处|是否|能否|可否|多久|多长|多大|多高|能不能|会不会|有没有|是不是|要不要/u;
/** Asks whether what was said before it holds, or why, not anything of its own. */
const confirms =
  /^(这|这个|那)?(说法)?(到底)?(是不是|是|对不对|对)?(真的|真|这样|的|为啥|为什么|为何|咋回事|怎么回事|(什么|啥)(原因|道理|意思))?(吗|吧|么|呀|啊|呢)?[?？]?$/u;
/** Asks for each of what the clause before it asks for, or for its share. */
const ofThose = /^(各(自|是|有|为)?|分别|占比?|占了|比例)[^，。]{1,6}$/u;
/** States what it seems to ask: 大桥不是三座墩吗, and not 不是本地户口能办吗. */
const states = /(?:(?<!是)不是(?!.{2,}[能可行要用会给算得有])|难道)(?!.*(?:谁|什么|多少|哪|怎)).*[吗么嘛]$/u;
const boundary = /[，,；;。？?!！]+(?=.)/u;
/** A text that asks more is read as one, since each part is read for itself. */
const MOST_PARTS = 8;
const joins = /^(另外|还有|以及|同时|并且|而且|其中|那么|那|又|再|和)[，,]?/u;

export const confirmsOnly = (clause: string): boolean => confirms.test(clause);
const saysNothing = /^(?:你好|您好|请问|我?想问(?:一?下)?|问题|[，,\s])*$/u;

/** What is quoted asks nothing: 从“有没有”往“好不好”转. */
const quoted = /“[^”]*”|"[^"]*"/gu;

export const asksSomething = (clause: string): boolean => asks.test(clause.replace(quoted, ""));

/**
 * The questions that one text asks, in order: “有几座隧道，总投资多少” asks two. A clause that asks nothing belongs to
 * the question after it, or to the last. The text itself comes back where it asks one, or more than `MOST_PARTS`.
 */
export function splitParts(text: string): readonly string[] {
  const list = splitList(text);
  if (list && list.items.length <= MOST_PARTS) {
    const lead = asks.test(list.lead) || saysNothing.test(list.lead) ? "" : `${list.lead}，`;
    return list.items.map((item) => `${lead}${item}`);
  }
  const parts: string[] = [];
  let lead = "";
  const clauses = text.split(boundary);
  for (const [at, clause] of clauses.entries()) {
    const statesOnly = states.test(clause) && clauses.slice(at + 1).some(asksSomething);
    const whole = lead === "" ? clause : `${lead}，${clause}`;
    const before = parts.at(-1);
    if (before !== undefined && lead === "" && ofThose.test(clause)) parts[parts.length - 1] = `${before}，${clause}`;
    else if (asksSomething(clause) && !statesOnly && !confirms.test(clause)) {
      parts.push(whole.replace(joins, "").trim());
      lead = "";
    } else lead = whole;
  }
  return parts.length > 1 && parts.length <= MOST_PARTS ? parts : [text];
}
