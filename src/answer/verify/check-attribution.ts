import { noneOf } from "../../domain/none-of.ts";
import type { Fault } from "./fault.ts";

/** A claim that the article only reports, of people whom it does not name. */
const reported = new RegExp(
  `(?:有(?:些|的)?(?:舆论|言论|人|观点|说法|网友|网民|声音|媒体)|部分(?:舆论|网友|群众|人))${noneOf("，。；")}{0,6}?(?:认为|觉得|称|说|质疑|担心|以为|抱怨)|网传|据传|谣传|传言`,
  "u",
);
const reports = /认为|觉得|称|说|质疑|担心|以为|抱怨|舆论|言论|观点|说法|传言|网传|据传|疑问|顾虑/u;

/** What the cited words only report as others' claim, a sentence may not state as so. */
export function checkAttribution(sentence: string, cited: readonly string[]): readonly Fault[] {
  if (reports.test(sentence) || cited.some((text) => !reported.test(text))) return [];
  return [{ kind: "attribution", detail: reported.exec(cited[0] ?? "")?.[0] ?? "" }];
}
