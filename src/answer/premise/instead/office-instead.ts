import { FAMILY_NAME } from "../../../domain/person-name.ts";
import type { AlignedSentence } from "../claim/align-claim.ts";
import { CLAUSE_END } from "../claim/clause-ends.ts";
import { isShortFormOf } from "../claim/short-form.ts";
import type { Held } from "../correction.ts";

const office =
  "副?(?:局长|部长|厅长|处长|司长|科长|所长|院长|校长|馆长|站长|会长|理事长|秘书长|董事长|总经理|总裁|经理|主任|主席|书记|省长|市长|县长|区长|镇长|乡长|村长|行长|社长|队长|团长|厂长|总工程师|总工|首席执行官|负责人|发言人|创始人)";
/** What may follow a name, so that one sees where it ends. */
const after =
  "(?=说|称|表示|表明|介绍|认为|指出|透露|在|对|向|的|怎|如何|是|讲|谈|告诉|提出|提到|强调|宣布|宣读|回应|回答|接受|分享|坦言|坦承|呼吁|建议|吗|吧|就|还|曾|日|\\d|什么|哪|[^\\p{Script=Han}]|$)";
const officeThenName = new RegExp(
  `(?<body>[\\p{Script=Han}]{0,16}?)(?<office>${office})(?:是|为)?(?<name>(?:${FAMILY_NAME})[\\p{Script=Han}]{1,2}?)${after}`,
  "gu",
);
const nameThenOffice = new RegExp(
  `^(?<name>(?:${FAMILY_NAME})[\\p{Script=Han}]{1,2})(?:是|担任|任)(?<body>[\\p{Script=Han}]{0,16}?)的?(?<office>${office})$`,
  "u",
);
/** Words that lead on to a body's name. */
const leading = /^.*(?:的|在|由|了|访|过|为什么|请问|和|与|据)/u;
/** Share of the claim's words that the sentence must hold with what stands around it. */
const LEAST_SHARE = 0.3;
const LEAST_SHARE_WITHOUT_BODY = 0.5;

interface Holder {
  readonly body: string;
  readonly office: string;
  readonly name: string;
  /** What stands before the office in its clause. */
  readonly before: string;
}

/**
 * Who holds, by the sentence, the office that the question gives to another, or what other office that one holds by the article,
 * `context`.
 */
export function officeInstead(claim: string, sentence: AlignedSentence, context: string): Held {
  const said = nameThenOffice.exec(claim)?.groups;
  const [claimed] = said ? [holderOf(said, "")] : holdersIn(claim);
  if (!claimed) return null;
  const { body, office, name } = claimed;
  const isClaimed = (one: Holder) => one.office === office && (body === "" || isShortFormOf(body, one.before));
  const posts = holdersIn(context).filter((one) => alike(one.name, name));
  if (posts.length > 0) {
    if (posts.some(isClaimed)) return "supported";
    const own = holdersIn(sentence.text).find((one) => alike(one.name, name));
    if (own) return { about: "name", claimed: `${body}${office}`, stated: `${own.before}${own.office}` };
    // A body has several deputies.
    if (office.startsWith("副")) return null;
  }
  if (sentence.share < (body === "" ? LEAST_SHARE_WITHOUT_BODY : LEAST_SHARE)) return null;
  const same = holdersIn(sentence.text).filter(isClaimed);
  if (same.some((one) => alike(one.name, name))) return "supported";
  const [other, ...more] = same;
  if (!other || more.some((one) => one.name !== other.name)) return null;
  return { about: "name", claimed: name, stated: other.name };
}

function holdersIn(text: string): readonly Holder[] {
  return [...text.matchAll(officeThenName)].map((found) => {
    const at = found.index + (found.groups?.["body"]?.length ?? 0);
    return holderOf(found.groups ?? {}, clauseUpTo(text, at));
  });
}

const clauseUpTo = (text: string, at: number) => text.slice(0, at).split(CLAUSE_END).at(-1) ?? "";

const holderOf = (groups: Readonly<Record<string, string | undefined>>, before: string): Holder => ({
  body: (groups["body"] ?? "").replace(leading, ""),
  office: groups["office"] ?? "",
  name: groups["name"] ?? "",
  before,
});

const alike = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);
