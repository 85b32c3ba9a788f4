import { tongueInChinese, tongueInEnglish } from "./tongues.ts";

/** What is asked of the assistant itself: who it is, whether it is to be trusted, what languages it knows. */
export type AboutAssistant = "self" | "trust" | "language";

const you = "(?:你|您)";
const end = "(?:吗|么|嘛|吧|呢|啊|呀)*";
const beings =
  "(?:人工智能|ai|(?:聊天)?机器人|真人|活人|人类|人|(?:语言|大)*模型|chatgpt|gpt|deepseek|程序|软件)(?:助手)?";
const hold = "(?:可信|可靠|准确|准|正确|真实|靠谱|权威|真的?|对的?|值得信任|相信|信任)";
const answers = "(?:回答|答案|答复|回复|话|信息|内容|说法|说的话?|讲的|引的)";

const chinese: Readonly<Record<AboutAssistant, readonly string[]>> = {
  self: [
    `(?:请|麻烦|能|可以|先)*(?:做个)?(?:自我介绍|(?:介绍|说说|讲讲|谈谈)(?:一?下)?${you}(?:自己|是谁)?)(?:一?下)?${end}`,
    `${you}(?:到底|究竟)?(?:是|是不是|算不算|算)(?:一?个)?${beings}(?:还是.{1,8})?${end}`,
    `${you}(?:到底|究竟)?(?:是谁|是什么|叫什么(?:名字)?|是怎么(?:工作|回答|运作)的)${end}`,
    `(?:是)?谁(?:开发|制作|做|创造|训练|设计)(?:了|出)?(?:的)?${you}(?:的)?${end}`,
  ],
  trust: [
    `${you}的?(?:这些)?${answers}?(?:都|是|到底|真的|可以|能|会|是不是|百分之百|一定)*${hold}${end}`,
    `(?:我|我们)?(?:能|可以|该|应该|凭什么|为什么要?|怎么|能不能|可不可以)+(?:相信|信任|信)${you}(?:的?${answers})?${end}`,
    `${you}(?:会不会|会|有没有|能)(?:出错|犯错|弄错|答错|搞错|编造|瞎编|乱编|胡说(?:八道)?|撒谎|说谎|骗人|骗我)(?:过)?${end}`,
    `(?:我)?(?:怎么|如何)(?:才能)?(?:知道|保证|确定|核实|验证)${you}的?${answers}?(?:都|是|说的)*${hold}?${end}`,
  ],
  language: [
    `${you}?(?:会不会|能不能|可不可以|会|能|懂|支持|可以)+(?:说|讲|看|看懂|听懂|懂|翻译)?${tongueInChinese}${end}`,
    `(?:我|${you})?(?:能不能|可不可以|能|可以)用${tongueInChinese}(?:来)?(?:问|提问|回答|答|交流|说)${you}?(?:问题)?${end}`,
  ],
};

const english: Readonly<Record<AboutAssistant, readonly string[]>> = {
  self: [
    "(?:please |can you |could you )*(?:introduce yourself|tell me (?:about yourself|who you are|what you are))(?: please)?",
    "(?:so )?are you (?:an? |the |really |just |some kind of )*(?:ai|artificial intelligence|robot|(?:chat ?)?bot|human(?: being)?|(?:real )?person|machine|(?:large )?(?:language )?model|llm|chatgpt|gpt|computer|program)(?: or .{1,40})?",
    "(?:who|what) (?:exactly )?are you|what(?:'s| is) your name|how do you work",
    "who (?:made|built|created|developed|trained|designed) you",
  ],
  trust: [
    "(?:are you|(?:are|is) (?:your|these|this) (?:answers?|information|replies|quotations?))(?: always| really| all| fully)* (?:reliable|accurate|correct|true|trustworthy|right|to be trusted)",
    "(?:can|should|may|could|why should) (?:i|we) (?:trust|believe|rely on) (?:you|your answers?|these answers|this answer)",
    "(?:do|can|could|will|would) you (?:ever )?(?:lie|make (?:a )?mistakes?|make (?:things|it|this) up|hallucinate|be wrong)",
    "how (?:reliable|accurate|trustworthy) (?:are you|are your answers|is your answer)",
  ],
  language: [
    `(?:do|can|could|will) you (?:speak|understand|know|write|read|use|support|talk|(?:answer|reply|respond)(?: me)? in)(?: in)? ${tongueInEnglish}`,
    `(?:can|may|could) i (?:ask|write|talk|speak)(?: to)?(?: you)?(?: questions?)? in ${tongueInEnglish}`,
  ],
};

const patterns = (["self", "trust", "language"] as const).map(
  (about) => [about, new RegExp(`^(?:${[...chinese[about], ...english[about]].join("|")})$`, "u")] as const,
);

/** Null where the text, in lower case, asks nothing of the assistant. */
export function aboutAssistant(text: string): AboutAssistant | null {
  const plain = text
    .trim()
    .replace(/(?<![\s\p{P}])[\s\p{P}]+$/u, "")
    .replaceAll(/[\s\p{P}]+(?=\p{Script=Han})|(?<=\p{Script=Han})[\s\p{P}]+/gu, "");
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
