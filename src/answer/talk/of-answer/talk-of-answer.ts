import { normalise } from "../../../retrieve/normalise.ts";
import { chinese } from "./in-chinese.ts";
import { english } from "./in-english.ts";
import { kindsOfTalk, type TalkOfAnswer } from "./kinds.ts";

const patterns = kindsOfTalk.map(
  (talk) => [talk, new RegExp(`^(?:${[...chinese[talk], ...english[talk]].join("|")})$`, "u")] as const,
);
const interjection = /^(?:(?:不对|不是|不|嗯|哦|啊|好|no|hm+|sorry|well|ok|hey)[\s,，。.!！]+)(?=\S)/u;

/** What is said of the answer before; null where the text asks something of the articles. */
export function talkOfAnswer(text: string): TalkOfAnswer | null {
  const whole = normalise(text)
    .replaceAll("’", "'")
    .replace(/(?<![\s\p{P}～~])[\s\p{P}～~]+$/u, "");
  const plain = whole
    .replace(interjection, "")
    .replaceAll(/[\s,，]+/gu, (apart) => (/[a-z]/u.test(whole) ? " " : apart.trim()));
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
