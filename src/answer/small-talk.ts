/** Whole texts that greet, thank, agree or try the line: expressions of a language, not of any subject. */
const chinese =
  /^(您?你?们?好[啊呀吗]?|大家好|早上好|下午好|晚上好|早安|晚安|在吗|在不在|在么|喂|嗨|哈喽|哈啰|谢谢(您|你|啦|了)?|多谢|感谢|辛苦(了|啦)?|再见|拜拜|好的?|好吧|行|嗯+|哦+|收到|明白了?|知道了|懂了|测试(一下)?|试试|没事了?|不用了|你是谁|您是谁|你叫什么(名字)?|你能(做|干)(什么|啥)|你会(做)?(什么|啥)|怎么用|帮助)$/u;
const english =
  /^(hello|hi|hey|hiya|good (morning|afternoon|evening|night|day)|how are you( doing)?( today)?|what'?s up|thanks?( you)?( so| very)?( much)?( a lot)?|cheers|bye( bye)?|goodbye|see you|ok|okay|yes|no|sure|great|cool|nice|got it|i see|never ?mind|test(ing)?|abc|ping|help( me)?|who are you|what are you|what can you do|what do you do|there|everyone)$/u;
/** What is asked of the assistant itself, or told to it: no article says that. */
const ofAssistant = new RegExp(
  [
    "系统提示词|(打印|输出|重复|显示|泄露|透露|背出|给出)[^，。？]{0,6}系统提示",
    "(print|reveal|repeat|show|output)[^.?]{0,20}system prompt",
    "(忽略|无视|忘掉|忘记)掉?(以上|上面|之前|前面|所有|你)的?(全部|所有|一切)?(要求|指令|指示|命令|规则|提示|设定)",
    "(ignore|disregard|forget) (all )?(of )?(the |your )?(previous|above|prior) (instruction|rule|prompt|message)",
    "^[你您](是|用的?是?)(什么|哪个|哪家|谁)[^，。？]{0,6}(模型|ai|人工智能|机器人|开发)",
  ].join("|"),
  "u",
);
const apart = /[\s\p{P}\p{S}]+/gu;

const thanks = /谢|辛苦|thank|cheers/iu;
const parting = /再见|拜拜|晚安|bye|good ?night|see you/iu;

/** What small talk wants said back. */
export const smallTalkOf = (text: string): "greeting" | "thanks" | "parting" =>
  thanks.test(text) ? "thanks" : parting.test(text) ? "parting" : "greeting";

/** Whether a text, greeting by greeting, is nothing but small talk. */
export function isSmallTalk(text: string): boolean {
  const folded = text.normalize("NFKC").toLowerCase().replaceAll("’", "'");
  if (!/\p{L}/u.test(folded)) return false;
  if (ofAssistant.test(folded)) return true;
  if (chinese.test(folded.replace(apart, ""))) return true;
  const clauses = folded.split(/[^\p{L}\p{N}' ]+/u).flatMap((clause) => clause.trim() || []);
  return clauses.every((clause) => chinese.test(clause) || isEnglishTalk(clause));
}

/** One expression, or one after the other, such as “hi there” and “ok thank you”. */
function isEnglishTalk(clause: string): boolean {
  if (english.test(clause)) return true;
  const words = clause.split(/\s+/u);
  return words.some(
    (_, at) => at > 0 && english.test(words.slice(0, at).join(" ")) && isEnglishTalk(words.slice(at).join(" ")),
  );
}
