import { noneOf } from "../../domain/none-of.ts";
import { simplified } from "../../retrieve/normalise.ts";
import { type AboutAssistant, aboutAssistant } from "./about-assistant.ts";

export type SmallTalk = "greeting" | "thanks" | "parting" | AboutAssistant;

/** Whole clauses that greet, thank, agree or take leave: expressions of a language, not of any subject. */
const chineseCourtesy =
  /^(您?你?们?好[啊呀吗]?|大家好|早上好|下午好|晚上好|早安|晚安|在吗|在不在|在么|喂|嗨|哈喽|哈啰|(非常|十分|太)?(谢谢|感谢)(您|你|啦|了)?|多谢|辛苦(您|你)?(了|啦)?|再见|拜拜|好的?|好吧|行|嗯+|哦+|收到|明白了?|知道了|懂了|没事了?|不用了)$/u;
const englishCourtesy =
  /^(hello|hi|hey|hiya|good (morning|afternoon|evening|night|day)|how are you( doing)?( today)?|what'?s up|(many )?thanks?( you)?( so| very)?( much)?( a lot)?|cheers|bye( bye)?|goodbye|see you|ok|okay|yes|no|sure|great|cool|nice|got it|i see|never ?mind|there|everyone)$/u;
/** What tries the line, or asks what it is for. */
const chineseTrial = /^(测试(一下)?|试试|你能(做|干)(什么|啥)|你会(做)?(什么|啥)|怎么用|帮助)$/u;
const englishTrial = /^(test(ing)?|abc|ping|help( me)?|what can you do|what do you do)$/u;
/** Orders to give up the rules: no article says that. */
const orders = [
  "(忽略|无视|忘掉|忘记|不要管|别管)掉?(以上|上面|之前|前面|先前|此前|所有|你)的?(全部|所有|一切|任何)?的?(要求|指令|指示|命令|规则|提示词?|设定|限制|内容)",
  "(ignore|disregard|forget) (all |any )?(of )?(the |your |my )?(previous|above|prior|earlier|preceding) (instruction|rule|prompt|message|direction|command)s?( above)?",
  "(ignore|disregard|forget) (everything|all|anything)( that)?( (i|we|you) (said|told|were told|was told|wrote))?( you)?( (above|before|so far|previously))?",
].join("|");
const orderFirst = new RegExp(
  `^(请你?|现在|please|now)?[\\s,，]*(${orders})(?=$|[\\s\\p{P}]|并|然后|再|直接|请|现在|告诉|回答|改)`,
  "u",
);
const inClause = noneOf("，。？");
const ofAssistant = new RegExp(
  [
    `系统提示词|(打印|输出|重复|显示|泄露|透露|背出|给出)${inClause}{0,6}系统提示`,
    "(print|reveal|repeat|show|output)[^.?]{0,20}system prompt",
    `^[你您](是|用的?是?)(什么|哪个|哪家|谁)${inClause}{0,6}(模型|ai|人工智能|机器人|开发)`,
  ].join("|"),
  "u",
);
const apart = /[\s\p{P}\p{S}]+/gu;

const thanks = /谢|辛苦|thank|cheers/iu;
const parting = /再见|拜拜|晚安|bye|good ?night|see you/iu;

const foldedOf = (text: string) => simplified(text.normalize("NFKC").toLowerCase()).replaceAll("’", "'");

/** What small talk wants said back; null where the text, greeting by greeting, is not nothing but small talk. */
export function smallTalkOf(text: string): SmallTalk | null {
  const folded = foldedOf(text);
  return aboutAssistant(folded) ?? (isSmallTalk(folded) ? backTo(folded) : null);
}

const backTo = (text: string) => (thanks.test(text) ? "thanks" : parting.test(text) ? "parting" : "greeting");

function isSmallTalk(folded: string): boolean {
  if (!/\p{L}/u.test(folded)) return false;
  if (ofAssistant.test(folded) || orderFirst.test(folded)) return true;
  const whole = folded.replace(apart, "");
  if (chineseCourtesy.test(whole) || chineseTrial.test(whole)) return true;
  const clauses = folded.split(/[^\p{L}\p{N}' ]+/u).flatMap((clause) => clause.trim() || []);
  return clauses.every(
    (clause) => isCourtesy(clause) || chineseTrial.test(clause) || isRunOf(clause, [englishCourtesy, englishTrial]),
  );
}

/** Whether a clause but greets, thanks or agrees. */
export function isCourtesy(clause: string): boolean {
  const folded = foldedOf(clause).trim();
  return chineseCourtesy.test(folded) || isRunOf(folded, [englishCourtesy]);
}

/** How much of the text, from its beginning, orders to give up the rules; 0 where nothing does. */
export function orderLength(text: string): number {
  const folded = foldedOf(text);
  // Where folding moves the places of characters, none is known.
  return folded.length === text.length ? (orderFirst.exec(folded)?.[0].length ?? 0) : 0;
}

/** Words that are looked through for expressions, as each may end at any of them. */
const LONGEST_RUN = 16;

/** One expression, or one after the other, such as “hi there” and “ok thank you”. */
function isRunOf(clause: string, expressions: readonly RegExp[]): boolean {
  const isOne = (text: string) => expressions.some((expression) => expression.test(text));
  if (isOne(clause)) return true;
  const words = clause.split(/\s+/u);
  if (words.length > LONGEST_RUN) return false;
  return words.some(
    (_, at) => at > 0 && isOne(words.slice(0, at).join(" ")) && isRunOf(words.slice(at).join(" "), expressions),
  );
}
