import type { TermExtractor } from "../../retrieve/terms.ts";
import { ownWords } from "../question/own-words.ts";

const asking =
  /[从自](?:什么时候|何时|哪一?[年天月])(?:开始|起)?|哪(?:一?[个位些种项家天年]|里|儿)?|什么(?:时候|时间|样的?)?|啥(?:时候)?|多少|几(?=\p{Script=Han})|谁|怎么?样?(?:才能)?|如何|为什么|为何|为啥|何时|何处|是否|能否|可否|有没有|是不是|会不会|能不能|要不要|多[久长大高远重宽深快]/u;
/** What leads on to the asking word, and says nothing without it. */
const leadsOn =
  /(?:[在是有由要将了的到至往，,]|可以|要由|都有?|分别|具体|一?共|主要|重点|下降|上涨|提高|降低|增长|增加|减少|[降涨升增减])+$/u;
/** Before these, what is asked for is what the text before them names, and no verb asks for it. */
const equates = /[是为]$/u;
/** 最多能领 of 补贴最多能领几次, and no 性能, 大会. */
const may =
  /(?:最[多高少低长]|顶多)?(?:(?<![性智功技才不效节职动潜核])能够?|可以?|应该|需要?)\p{Script=Han}{0,3}$|(?<![大社委协总工年学商议机])会(?!议)\p{Script=Han}{1,3}$/u;
/** 每人 of 补贴每人发多少, and who does it. */
const each = /[，,](?:我|你|咱|他)们?$|[，,]?[一每](?:个月|平方米|[个年月天日人辆户次亩家吨斤])$/u;
/** Verbs of one character that want an object, which is what is asked for: 查, of 专项行动查多少家. */
const wantsObject = /[查花付交缴收给补发罚领拿报贷借挣赚掏出贴建修造办设开种养卖买用做干写划去来走换处管招投]$/u;
/** What a question that wants a yes or no asks about what it names: 要收费 of 上牌要收费吗. */
const maybe =
  /(?:还|也|都)?(?:(?<![但还总于只可若要])是|(?<![重主必纲需])要(?![求点素闻])|需要|(?<![性智功技才不效节职动潜核])能够?(?![源力量])|可以|(?<![大社委协总工年学商议机])会(?![议员长场馆计])).*$/u;
/** What stands before these words goes on behind the asking word. */
const incomplete = /[从对以按为向]$/u;
/** 获得了 of 谁获得了大奖. */
const doneBy = /^(?:[是有]|\p{Script=Han}{1,3}了)/u;
/** Beside them words are cut amiss. */
const figures = /\d+年?/gu;
const ends = /[吗呢吧啊呀]?[?？。.!！\s]*$/u;
const wantsYesOrNo = /[吗吧][?？。.!！\s]*$/u;
const english =
  /^(?:and |so |then )?(?:(?:what|when|where|who|which|why|how)\b(?: (?:many|much|long|old|far|big|often))?(?: (?!(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had)\b)[a-z]+){0,2} )?(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had)\s+(?:there (?:an?|any)?\s*)?/iu;

/** What a question is about: its words without those that ask, and without what it asks for where that stands behind. */
export function subjectOf(question: string, extractTerms: TermExtractor): string {
  const text = question.trim().replace(ends, "");
  if (!/\p{Script=Han}/u.test(text)) return text.replace(english, "");
  const clauses = text.split(/[?？。!！]+/u);
  const saysSomething = (each: string) => ownWords(each, extractTerms).length > 0;
  const clause = clauses.find(saysSomething) ?? text;
  const at = asking.exec(clause);
  if (!at) {
    const named = clause.replace(maybe, "").replace(each, "");
    return (wantsYesOrNo.test(question) && saysSomething(named) ? named : clause).replace(/^有/u, "");
  }
  const before = withoutWhatAsks(clause.slice(0, at.index), extractTerms);
  if (!incomplete.test(before) && saysSomething(before)) return before;
  return `${clause.slice(0, at.index)}${clause.slice(at.index + at[0].length)}`.replace(doneBy, "");
}

/** What leads on to the asking word, cut from its end for as long as something is left that says what it is about. */
function withoutWhatAsks(before: string, extractTerms: TermExtractor): string {
  const led = before.replace(leadsOn, "");
  if (led !== before && equates.test(before)) return led;
  const cuts = [may, leadsOn, each, leadsOn];
  return cuts.reduce((text, cut) => {
    const left = withoutVerb(text, extractTerms).replace(cut, "");
    return ownWords(left, extractTerms).length > 0 ? left : text;
  }, led);
}

/** 专项行动 of 专项行动查: a verb of one character without its object says nothing. */
function withoutVerb(text: string, extractTerms: TermExtractor): string {
  const last = extractTerms(text.replace(figures, " ")).at(-1) ?? "";
  const isVerb = wantsObject.test(text) && last.length === 1 && text.endsWith(last);
  return isVerb && !/\d.$/u.test(text) ? text.slice(0, -1) : text;
}
