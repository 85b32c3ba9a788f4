import type { Article } from "../domain/article.ts";
import type { Speaker } from "../domain/passage.ts";
import { OFFICE, personIn } from "./person-named.ts";

/** The one who answers an interview, as title or introduction name them; undefined where neither does. */
export function findAnswerer(
  article: Pick<Article, "title" | "kicker" | "subtitle" | "text">,
  firstQuestionAt: number,
): Speaker | undefined {
  const heads = [article.subtitle, article.title, article.kicker].filter((head) => head !== undefined);
  const introduction = article.text.slice(0, firstQuestionAt).split(/[。？?！!\n]/u);
  for (const line of [...heads, ...introduction]) {
    const visited = /(?:专访|采访|对话|访)了?([\p{Script=Han}“”（）·]{4,40})$/u.exec(line.trim())?.[1];
    const person = visited === undefined ? undefined : personIn(visited);
    if (person) return person;
    const official =
      /^(?:[—\s]*|.*[，,])([\p{Script=Han}]{2,24}(?:负责人|负责同志|发言人))(?:就.{0,60})?(?:答记者问|回答了?记者提问|接受.{0,12}采访)/u.exec(
        line.trim(),
      )?.[1];
    if (official !== undefined) return { name: official };
    const host = new RegExp(
      `([\\p{Script=Han}]{2,30}${OFFICE}[\\p{Script=Han}]{2,3})(?:近日|日前)?(?:[就在围].{0,60})?(?:答记者问|回答了?记者提问|接受.{0,20}(?:采访|专访|访谈))`,
      "u",
    ).exec(line)?.[1];
    const hosted = host === undefined ? undefined : personIn(host);
    if (hosted) return hosted;
  }
  return undefined;
}
