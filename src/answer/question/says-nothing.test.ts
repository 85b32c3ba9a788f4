import { expect, it } from "vitest";
import type { AnswerKind } from "./answer-kind.ts";
import { saysNothing } from "./says-nothing.ts";

/** What is said by the line that is marked by `>`, among the lines of a passage. */
function says(marked: string, kind: AnswerKind = "open"): boolean {
  const lines = marked.split("\n");
  const at = lines.findIndex((line) => line.startsWith(">"));
  const texts = lines.map((line) => line.replace(">", ""));
  let end = -1;
  const sentences = texts.map((line) => {
    const start = end + 1;
    end = start + line.length;
    return { span: { start, end }, role: "plain" as const };
  });
  const text = texts.join("\n");
  const span = sentences[at]?.span ?? { start: 0, end: text.length };
  const passage = { text, span: { start: 0, end: text.length }, sentences };
  return !saysNothing({ passage, span, text: texts[at] ?? text }, kind);
}

it.each([
  ">（新华社北京2月25日电）",
  ">（完）",
  ">各乡镇人民政府、县直有关单位：\n现将办法印发给你们。",
  ">二、乘船条件。\n乘船须凭票。",
  ">二、乘船条件\n（一）持有船票",
  "乘船须凭票。\n>（三）办理时间\n工作日上午。",
  ">二、未登记渔船管理。\n渔船须登记。",
  ">二、乘船条件.\n乘船须凭票.",
  ">4.6 夜航。\n夜航须凭票。",
])("%s only frames", (text) => {
  expect(says(text)).toBe(false);
});

it.each([
  ">（一）乘船须凭票，儿童免票；",
  ">各码头应当增开渡轮。",
  ">二、票价由2元降为1元。",
  ">二、票价:两元.\n（一）半票",
  ">各码头增开渡轮;票价如下:",
  ">二、老人乘船免收票款。\n凭证件登船。",
  ">渡轮（含夜航）",
  "（二）身份证。\n>（三）户口簿。",
  "（二）身份证。\n>（三）户口簿。\n持以上材料到窗口办理。",
  ">（一）身份证。\n（二）户口簿。",
  "一、免收书本费。\n>二、免收学费。",
  ">（二）年满60岁",
])("%s says something", (text) => {
  expect(says(text)).toBe(true);
});

it.each([
  "不收费",
  "免费",
  "不需要",
  "全天候",
  "每周两次",
  "到居住地社区居委会办公室",
  "受理单位为市人力资源和社会保障局",
  "费用由学校承担全部",
])("%s is a whole answer under its question, last of a passage or not", (text) => {
  expect(says(`>${text}`)).toBe(true);
  expect(says(`>${text}\n船票在哪里买？`)).toBe(true);
});

it("takes a name alone at the end for an answer to who, and a date alone for one to when", () => {
  for (const text of [
    ">青河县港务局 青河县财政局\n2025年6月12日",
    "渡轮照常。\n>青河县港务局",
    ">青河县港务局\n青河县财政局\n2025年6月12日",
    "青河县港务局\n>张三",
    "青河县港务局\n>2025年6月12日",
    ">青河县港务处 2025年6月12日\n渡轮照常。",
    ">《青河晚报》记者 何一舟 2025年6月12日\n渡轮照常。",
  ]) {
    expect(says(text)).toBe(false);
    expect(says(text, "body")).toBe(true);
  }
  expect(says(">青河县港务局\n船票在哪里买？")).toBe(true);
  expect(says(">身份证复印件", "list")).toBe(true);
});

it("takes a numbered heading, and a body or a reporter with the day, for no answer, and a figure for one", () => {
  for (const text of [
    ">3.2 船员培训。\n培训每季度一次。",
    ">三、停航航线的退票。\n原路退回。",
    "渡轮照常。\n>青河县港务局 2025年6月12日",
    ">《青河日报》记者 张三 2025年6月12日\n渡轮照常。",
  ])
    expect(says(text)).toBe(false);
  expect(says(">0.5元/件\n船票在码头买。")).toBe(true);
});
