import { expect, it } from "vitest";
import { plainPassage } from "../../testing/plain-passage.ts";
import type { AnswerKind } from "../question/answer-kind.ts";
import { withoutLeadIn } from "./without-lead-in.ts";

const quoted = (text: string, kind: AnswerKind = "open", terms: readonly string[] = ["渡轮"]) => {
  const passage = plainPassage({ articleId: "ferry", text });
  return withoutLeadIn({ passage, span: passage.span, text }, { kind, text: "渡轮怎么样？", terms });
};

it.each([
  ["据了解，渡轮下月恢复通航。", "渡轮下月恢复通航。"],
  ["对此，港口将增开两班渡轮。", "港口将增开两班渡轮。"],
  ["新华社青河2月25日电（记者 甲乙 丙丁）记者从港务局获悉，渡轮下月恢复通航。", "渡轮下月恢复通航。"],
  ["本报青河4月18日电（记者甲乙丙）港务局近日调整渡轮班次。", "港务局近日调整渡轮班次。"],
  ["本报青河3月25日讯 （记者甲乙）港务局近日调整渡轮班次。", "港务局近日调整渡轮班次。"],
  ["新华社青河航天发射场5月20日电 渡轮下月恢复通航。", "渡轮下月恢复通航。"],
  ["本报讯（记者甲乙）记者从青河县获悉，该县渡轮下月恢复通航。", "记者从青河县获悉，该县渡轮下月恢复通航。"],
  ["近日,本报记者从港务局获悉,渡轮下月恢复通航.", "渡轮下月恢复通航."],
  ["本报讯 (记者甲乙)记者日前从港务局了解到,渡轮下月恢复通航。", "渡轮下月恢复通航。"],
])("%s answers from: %s", (text, rest) => {
  const evidence = quoted(text);
  expect(evidence.text).toBe(rest);
  expect(text.slice(evidence.span.start, evidence.span.end)).toBe(rest);
});

it.each([
  "据港务局测算，渡轮每天运客千人。",
  "对此不必担心，渡轮照常开航。",
  "据悉，停航。",
  "渡轮下月恢复通航。",
  "从今年7月1日电动自行车必须上牌，违者罚款50元。",
  "我市7月1日电价上调，每度多收一分钱。",
  "截至3月5日电话预约已满，请改日再来。",
  "自今年7月1日电 （含光伏）按新价结算。",
  "本报见习通讯员甲乙报道渡轮下月恢复通航。",
  "记者从码头出发,向港务局了解到,渡轮下月恢复通航。",
])("%s stays whole", (text) => {
  expect(quoted(text).text).toBe(text);
});

it("stays where the question is who said it, or when", () => {
  const text = "记者2月25日从港务局获悉，渡轮下月恢复通航。";
  expect(quoted(text, "body").text).toBe(text);
  expect(quoted(text, "date").text).toBe(text);
});

it("stays where the question speaks of it", () => {
  const text = "记者从全县渡轮工作会议上获悉，今年将增开两班。";
  expect(quoted(text).text).toBe("今年将增开两班。");
  expect(quoted(text, "list", ["渡轮", "工作", "会议"]).text).toBe(text);
});
