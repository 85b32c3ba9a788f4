import { plainBounds } from "./bounds.ts";

/** What a question states: the thing that it asks about (`asked`), or that it takes for granted (`assumed`). */
export interface Claim {
  /** Normalised, without the words that ask. */
  readonly text: string;
  /**
   * `told`: beside what is asked for, often but the asker's own case; `open`: something else is asked for, and what is left of the question only names it; `wondered`: whether or not, with no
   * leaning to either.
   */
  readonly manner: "asked" | "assumed" | "told" | "open" | "wondered";
}

const leadIn =
  /^(?:(?:请问|想问(?:一下|下)?|想知道|想了解|麻烦问下|您好|你好|为什么说|难道|所以|那么?|我|最近|之前|(?:听|据)(?:人|别人|朋友|邻居)?说|据悉|有人说|网上(?:有人)?(?:说|传)|网传|都说|好像|记得|以为|看到|看见|是不是说)[,:]?)+/u;
const wantsConfirmed =
  /[,]?(?:对吗|对吧|对不对|是吗|是吧|是不是|(?:这)?是真的(?:吗|吧)?|真的(?:吗|假的)|是这样的?吗|是这么回事吗|没错吧|不是吗|准吗|准不准|(?:准确|属实|正确|可信|靠谱)吗|这?(?:种|个)?说法(?:对|正确|准确|属实|靠谱)吗|有这(?:回|个)事吗|有没有这(?:回|个)事)$/u;
const wonders = /(?:吗|吧|么|嘛|不成)$/u;
const sinceClause = /^(?:既然|都说|明明)(?<stated>(?:[^,]|,(?=\d{3})){5,}),/u;
const reason = /(?:为什么|为何|为啥|凭什么|怎么会|何以|何故|干嘛)(?:要)?/u;
/** What is asked of a whole claim that goes before it. */
const askedOfClaim =
  /的?(?:(?:主要|具体)?(?:原因|理由|背景|目的|考虑|影响|意义|好处|依据|结果|后果)(?:是什么|是啥|有哪些|有什么|何在)|有(?:什么|哪些|何|啥)(?:影响|意义|好处|原因|考虑|变化|作用)|(?:是|要)?怎么(?:做到|实现|来|回事|办到)的?|出于(?:什么|何种)考虑)$/u;
const asks =
  /[为是]$|何[时处地人种者年]|(?<!没)什么|哪|谁|(?<![那这好上数十])几(?![十百千万])|多少|怎|如何|为何|啥|咋|多[久长大高远重深宽]/u;
/** 想领几份就领几份 asks for no number, and knows no bound. */
export const AS_MUCH_AS_ONE_LIKES = "(?:想|要|爱)[^,，]{0,4}(?<what>几\\p{Script=Han}|多[少久])[^,，]{0,6}\\k<what>";
const asMuchAsOneLikes = new RegExp(AS_MUCH_AS_ONE_LIKES, "u");
const aNotA = /是不是|是否|有没有|能不能|能否|可否|可不可以|会不会|要不要|用不用/u;

const wondersWhether = /是否|有没有|能不能|能否|可否|可不可以|会不会|要不要|用不用|该不该|需不需要/u;

/** Reads what a question states; the question is normalised. */
export function readClaim(question: string): Claim {
  const asked = question.replace(/[?!。]+$/u, "").replace(leadIn, "");
  if (asMuchAsOneLikes.test(asked))
    return { text: plainly(asked.replace(wantsConfirmed, "").replace(wonders, "")), manner: "asked" };
  const confirmed = asked.replace(wantsConfirmed, "");
  if (confirmed !== asked && !asks.test(confirmed)) return { text: plainly(confirmed), manner: "asked" };
  const since = sinceClause.exec(asked)?.groups?.["stated"];
  if (since !== undefined) return { text: plainly(since), manner: "assumed" };
  if (reason.test(asked)) return { text: plainly(asked.replace(reason, "")), manner: "assumed" };
  const before = asked.replace(askedOfClaim, "");
  if (before !== asked && !asks.test(before)) return { text: plainly(before), manner: "assumed" };
  if (!asks.test(asked))
    return {
      text: plainly(asked.replace(rhetorical, "").replace(wonders, "")),
      manner: wondersWhether.test(asked) ? "wondered" : "asked",
    };
  const clauses = asked.split(",");
  const stated = clauses.filter((clause) => !asks.test(clause) && clause.length > SHORTEST);
  // Who ends a clause with 吧 wants it confirmed, whatever he asks after it.
  const supposed = stated.find((clause) => /(?<!不)吧$/u.test(clause));
  if (supposed !== undefined) return { text: plainly(supposed.replace(wonders, "")), manner: "asked" };
  if (clauses.length > 1 && stated.length > 0) return { text: plainly(stated.join(",")), manner: "told" };
  return { text: asked, manner: "open" };
}

const leaning =
  /吧,|(?:吧|咯|对吗|对不对|是吗|是吧|真的吗|真的假的|真假|是这样[吗不]|没错吧|不是吗)$|是不是|既然|^(?:听|都说|网上|网传|据说)|听说/u;
const reasonAlone = /^[^,]*(?:为什么|为何|为啥|凭什么|怎么会)[^,]*$/u;

/** Whether whoever asks takes what he states to be so: 对吧, 听说, 既然; not where he only asks whether. */
export function leansOn(question: string): boolean {
  const asked = question.replace(/[?!。]+$/u, "");
  return leaning.test(asked) || reasonAlone.test(asked);
}

/** 不是免费的吗 states that it is. */
const rhetorical = /(?:难道|不(?=就?是)|不(?=[也都就]))(?=[^,]*[吗么嘛]$)/u;

/** 双向四车道而不是双向六车道 states the first alone. */
const contrast = /(?<=[^,]{4}),?(?:而不是|而非)[^,]*/u;
/** 不是港口建的，是码头公司 states the second. */
const setApart = /不是[^,]{2,16},?(?:而是|(?<=,)是)/u;

/** A clause with fewer characters states nothing of its own. */
const SHORTEST = 5;

const plainly = (text: string) =>
  plainBounds(text)
    .replace(/^既然/u, "")
    .replace(contrast, "")
    .replace(setApart, "是")
    .replace(/是不是(?=.{0,4}是)/u, "")
    .replace(aNotA, (word) => word.slice(-1).replace("否", "").replace("以", "可以"))
    .replace(/^[,\s]+|[,\s]+$/gu, "");
