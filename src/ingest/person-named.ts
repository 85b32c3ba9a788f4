import type { Speaker } from "../domain/passage.ts";
import { isPersonName } from "../domain/person-name.ts";
import { placesOf } from "../domain/places-of.ts";

export const OFFICE =
  "(?:局长|部长|厅长|主任|司长|处长|科长|院长|校长|书记|董事长|总裁|总经理|经理|会长|理事长|秘书长|主席|委员|教授|研究员|院士|专家|总工程师|总工|总监|省长|市长|区长|县长|镇长|乡长|村长|发言人|负责人|创始人|医生|医师|律师|校长|老师|教师|厂长|站长|所长|社长|庭长|检察长|署长|州长|船长|护士长|队长|组长|行长|台长|馆长|园长|学者|博士|市民|村民|居民|农户|常务委员|总经济师|总统计师)";
/** What people are called who hold no office; what follows is a name where it can be one. */
const LAY =
  "(?:护士|农民|果农|菜农|茶农|渔民|牧民|岛民|船员|司机|店主|摊主|老板|业主|住户|工程师|技术员|设计师|职工|员工|工人|学生|家长|志愿者|读者|游客|乘客|消费者)";
const LAY_PERSON = new RegExp(`^(.*${LAY})([\\p{Script=Han}]{2,3})$`, "u");
/** “本刊记者采访了某局局长”: what stands before the office is no part of it. */
const BEFORE_OFFICE = /^(?:.*(?:采访|专访|走访)了?|据)/u;
const NO_LAST_NAME = /[员者主长师民工方人户家生会位处站部科室所]$/u;
const PERSON = new RegExp(`^(.*${OFFICE})([\\p{Script=Han}·]{2,4})$`, "u");
const NAMED_PERSON = new RegExp(`([\\p{Script=Han}\\d“”（）]{2,40}${OFFICE})([\\p{Script=Han}·]{2,4})$`, "u");
const NOT_A_NAME = /[的了在是有这们与和将为对从]|有关|相关|记者|表示|同志|指出|先后|方面|一致|普遍|们/u;

/** 业主单位 and 学生管理处 begin as a name does and are none. */
export const isLayName = (name: string) => isPersonName(name) && !NO_LAST_NAME.test(name);

/** Whom words name that end in an office or a calling and a name; undefined where they name nobody. */
export function personIn(words: string): Speaker | undefined {
  const lay = LAY_PERSON.exec(words);
  const match = PERSON.exec(words) ?? NAMED_PERSON.exec(words) ?? (lay && isLayName(lay[2] ?? "") ? lay : null);
  const [, office, name] = match ?? [];
  if (office === undefined || name === undefined || NOT_A_NAME.test(name) || new RegExp(OFFICE, "u").test(name))
    return undefined;
  return { name, office: office.replace(BEFORE_OFFICE, "").trim() };
}

/** A bare name is a person where the text before has it right after an office (“公司董事长赵一鸣接过话头”). */
export function introductionOf(name: string, before: string): Speaker | undefined {
  if (!/^[\p{Script=Han}·]{2,4}$/u.test(name) || NOT_A_NAME.test(name)) return undefined;
  for (const at of placesOf(name, before)) {
    const office = new RegExp(`[\\p{Script=Han}、]{2,40}${OFFICE}$`, "u").exec(
      before.slice(Math.max(0, at - 44), at),
    )?.[0];
    if (office !== undefined) return { name, office: office.replace(/^.*的/u, "").replace(BEFORE_OFFICE, "") };
  }
  return undefined;
}
