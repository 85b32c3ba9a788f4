import type { TermExtractor } from "../../retrieve/terms.ts";
import { isShortFormOf } from "../premise/claim/short-form.ts";
import { isGeneric } from "./generic-nouns.ts";

/** Offices that one English word stands for, such as director and chairman. */
const rows: readonly string[] = [
  "主任|局长|处长|厅长|司长|科长|所长|院长|馆长|站长|董事",
  "董事长|会长|理事长|主席",
  "市长|区长|县长|镇长|乡长|州长",
  "总经理|经理|总裁",
  "校长|院长|总裁|会长",
  "书记|秘书长",
];
const offices = [...new Set(rows.flatMap((row) => row.split("|")))].toSorted((a, b) => b.length - a.length).join("|");
const asking = new RegExp(
  `(?<body>[\\p{Script=Han}]{2,24}?)的?(?<deputy>副手|副)?(?<office>${offices})(?:是谁|叫(?:什么|啥)(?:名字?)?|是哪一?位|是什么人)[呢呀啊吗]?(?:来着)?(?=[，。；：！？,;:!?”"\\s]|$)`,
  "u",
);
const clauseEnd = /[，。；：！？“”\n]/u;

/** Somebody who is asked for by an office and the body that it is of. */
export interface AskedOffice {
  /** The office alone. */
  readonly name: string;
  /** Whether a sentence, normalised, speaks of this office of this body; who holds it, it need not say. */
  readonly isHeldBy: (sentence: string) => boolean;
}

/** Null where no office of a body is asked for; `isRendered` says that the office is one of several that English calls so. */
export function askedOfficeOf(question: string, extractTerms: TermExtractor, isRendered: boolean): AskedOffice | null {
  const found = asking.exec(question)?.groups;
  const { body = "", deputy, office = "" } = found ?? {};
  const names = extractTerms(body).filter((term) => term.length > 1 && !isGeneric(term));
  if (!found || names.length === 0) return null;
  const equal = isRendered ? rows.filter((row) => row.split("|").includes(office)).join("|") : office;
  const held = new RegExp(`${deputy ? "副" : "(?<!副)"}(?:${equal})`, "gu");
  const isHeldBy = (sentence: string) =>
    [...sentence.matchAll(held)].some(({ index }) => {
      const clause = sentence.slice(0, index).split(clauseEnd).at(-1) ?? "";
      return names.some((name) => clause.includes(name) || (name.length > 2 && isShortFormOf(name, clause)));
    });
  return { name: office, isHeldBy };
}
