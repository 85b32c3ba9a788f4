/**
 * Words of which a clause may be made that asks, or hopes, no more than that what stands beside it is so: 我没理解错吧, 应该是吧.
 * What two of them make is none of its own (没有, 听说, 事实): a text that reads in two ways at each word takes exponentially long.
 */
const OF_TAGS = [
  "我们?|咱们?|你们?|您|大家|有人",
  "[这那][样个种条]?|话|事情?儿?|回事|说法|消息|传言|传闻|规定|意思|情况|情形",
  "说|讲|听|看|记|想|算|理解|认为|觉得|感觉|打听|听到|看到|搞|弄|[得的了过]",
  "到底|究竟|是|不|否|可|还|都|也|真|应该|大概|估计|好像|似乎|确实|没|有|能|可以|就|据说|请问|会",
  "对|假|准(?:确(?!实))?|属实|正确|可信|可靠|靠谱|错|误|谣言|如此|实|夸[张大]|数字?|出入|岔|混|偏差|问题",
  "[吗吧么嘛呢啊呀]",
].join("|");
const onlyOfTags = new RegExp(`^(?:${OF_TAGS})+$`, "u");
/** One of these must be among them: 那我呢 and 可以吗 ask something of their own. */
const TELLS_SO =
  /对|真|假|准|属|正确|可信|靠|错|误|谣言|事实|如此|夸[张大]|没有?问题吧|出入|岔|混|偏差|理解|是|回事|这[个种]?(?:事|规定|说法)|[听据][说到]|说的/u;
const asksOwn = /^(?:[这那]?(?:是不是|是)?(?:可以|能|会|有)(?:不(?:可以|能|会)|没有)?[吗么吧呢]?|[可都还]是.{0,2})$/u;

/** The same without a comma before it. */
const AT_END =
  /(?:对[吗吧么嘛]|对不对|是[吗吧么嘛]|是不是|不是吗|没错吧|(?:这)?是真的[吗吧么]?|真的(?:吗|假的)|真假|是真是假|是不是真的|是不是这样的?|是这样的?[吗吧么]|是这么回事[吗吧么]|准[吗么]|准不准|(?:准确|属实|正确|可信|靠谱)[吗么]|属不属实|靠不靠谱|是否(?:属实|真实|准确|正确|如此)|这?(?:种|个)?说法(?:对|正确|准确|属实|靠谱)吗|有这(?:回|个)?事[吗么]|有没有这(?:回|个)?事)$/u;

const CLAUSES = /[,;。?!:\s]+/u;

export const isTag = (clause: string) => onlyOfTags.test(clause) && TELLS_SO.test(clause) && !asksOwn.test(clause);

/** A text without the clauses, before and after it, that only ask whether it is so; the text itself where nothing else is left. */
export function withoutTags(text: string): string {
  const ends = [...text.matchAll(new RegExp(CLAUSES, "gu"))];
  let [from, to] = [0, text.length];
  for (const { index, 0: mark } of ends.toReversed()) {
    if (!isTag(text.slice(index + mark.length, to))) break;
    to = index;
  }
  for (const { index, 0: mark } of ends) {
    if (index >= to || !isTag(text.slice(from, index))) break;
    from = index + mark.length;
  }
  const rest = text
    .slice(from, to)
    .replace(AT_END, "")
    .replace(/[,;。?!:\s]+$/u, "");
  return rest === "" ? text : rest;
}
