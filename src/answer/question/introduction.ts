import { asPattern } from "../../domain/as-pattern.ts";
import { noneOf } from "../../domain/none-of.ts";
import { isPersonName } from "../../domain/person-name.ts";

const standing = "职务|职位|职称|头衔|身份|官职|官";
const asksWho = new RegExp(
  `^(?:请问)?(?<name>${noneOf("，。？“”")}{2,12}?)(?:是谁|是何人|是哪一?位|是(?:个|什么)(?:什么)?(?:样的)?人|(?:是|任|担任|当)(?:的)?什么(?:${standing})|的(?:${standing})(?:是什么|是啥|叫什么)?|是(?:干|做)(?:什么|啥)的|是哪(?:个|家|里)(?:单位|公司|机构)?的|在(?:哪里|哪儿|哪个单位|哪家(?:单位|公司|机构))(?:工作|任职|上班))[呀啊呢吗]?(?=[\\s\\p{P}]|$)`,
  "u",
);
const term = noneOf("，。？");
const asksMeaning = new RegExp(
  `^(什么(是|叫)|何谓|何为)(?<after>${term}{2,20})|^(?<before>${term}{2,20}?)(是什么意思|是指什么|指的?是什么|什么意思|是什么$|是啥)`,
  "u",
);
const plain = (name: string) => asPattern(name.replace(/[“”"「」『』《》?？]/gu, ""));
/** What people are called before, and after, their names. */
const before = "[长裁理任授师家员总席记士事问官工民生人者医夫手]";
const after =
  "(?:副?(?:研究员|教授|主任|局长|处长|院长|校长|书记|主席|总经理|经理|总裁|会长)|院士|博士|医生|大夫|律师)";

/** What the sentence looks like that introduces the person, or explains the term, that the question asks about. */
export function introductionOf(question: string): RegExp | null {
  const name = asksWho.exec(question)?.groups?.["name"];
  if (name !== undefined) return new RegExp(`${before}(、|兼|[，,])?${plain(name)}|${plain(name)}${after}`, "u");
  const asked = asksMeaning.exec(question)?.groups;
  const meant = asked?.["after"] ?? asked?.["before"];
  if (meant === undefined) return null;
  return new RegExp(
    `${plain(meant)}[”"]?(是|[，,]?即|指|[，,]是指|就是|[：:]|——)|(称为|简称|即|就是|所谓)[“"]?${plain(meant)}`,
    "u",
  );
}

/** Whom the question names and asks who they are; null where it asks something else. */
export function personAskedFor(question: string): string | null {
  const name = asksWho.exec(question)?.groups?.["name"];
  return name !== undefined && isPersonName(name) ? name : null;
}
