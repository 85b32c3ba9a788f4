import { describe, expect, it } from "vitest";
import type { Sentence } from "../../domain/passage.ts";
import { plainPassage } from "../../testing/plain-passage.ts";
import { evidenceOf } from "../evidence.ts";
import type { AnswerKind } from "../question/answer-kind.ts";
import { wholeQuotations } from "./whole-quotations.ts";

type Part = string | readonly [string, Partial<Sentence>];

/** Quotations of the sentences at the places, of one passage. */
function quoted(parts: readonly Part[], places: readonly number[], kind: AnswerKind = "open") {
  const words = parts.map((part) => (typeof part === "string" ? part : part[0]));
  const text = words.join("");
  let start = 0;
  const sentences = parts.map((part, i): Sentence => {
    const span = { start, end: start + (words[i] ?? "").trimEnd().length };
    start += (words[i] ?? "").length;
    return { span, role: "plain", ...(typeof part === "string" ? {} : part[1]) };
  });
  const passage = plainPassage({ articleId: "ferry", text, sentences });
  const evidence = places.flatMap((place) => {
    const sentence = sentences[place];
    return sentence ? [evidenceOf(passage, sentence.lead ?? sentence.span, sentence.speaker?.name)] : [];
  });
  return wholeQuotations(evidence, kind).map((item) => item.text);
}

const point = (group = 1): Partial<Sentence> => ({ role: "point", group });

describe("wholeQuotations", () => {
  it("reads a stub together with what it introduces", () => {
    expect(quoted(["不用。", "渡轮全程免费。", "票价另议。"], [0])).toEqual(["不用。渡轮全程免费。"]);
    expect(quoted(["不用。", "渡轮全程免费。"], [0, 1])).toEqual(["不用。渡轮全程免费。"]);
    expect(quoted(["按吨位分三类。", "小船免费。"], [0])).toEqual(["按吨位分三类。小船免费。"]);
    expect(quoted(["2,173人共三类:", "小船免费。"], [0])).toEqual(["2,173人共三类:小船免费。"]);
    expect(quoted(["渡轮照开,分三类:", "票价另议。"], [0])).toEqual(["渡轮照开,分三类:"]);
  });

  it("leaves out a stub with nothing behind it, and a mere name", () => {
    expect(quoted(["渡轮全程免费。", "谢谢各位。"], [0, 1])).toEqual(["渡轮全程免费。"]);
    expect(quoted(["王海生\n", "渡轮全程免费。"], [0, 1])).toEqual(["渡轮全程免费。"]);
  });

  it("leaves the points of a list, and a stub that is what is asked for", () => {
    expect(
      quoted(
        [
          ["快。", point()],
          ["省。", point()],
        ],
        [0, 1],
      ),
    ).toEqual(["快。", "省。"]);
    expect(quoted(["380元。", "票价另议。"], [0], "amount")).toEqual(["380元。"]);
  });

  it("joins what opens a list with its first point on the same line alone", () => {
    const list = (opening: string): Part[] => [
      [opening, { role: "announce", group: 1 }],
      ["一是快。", point()],
      ["二是省。", point()],
    ];
    expect(quoted(list("有两个变化。"), [0, 1, 2])).toEqual(["有两个变化。一是快。", "二是省。"]);
    expect(quoted(list("有两个变化。\n"), [0, 1, 2])).toEqual(["有两个变化。", "一是快。", "二是省。"]);
  });

  it("ends a point before the comma that it is cut at, or reads it whole where it only leads in", () => {
    const lead = (end: number): Partial<Sentence> => ({ ...point(), lead: { start: 0, end } });
    expect(quoted([["一是增加渡轮班次，方便上学。", lead(9)]], [0])).toEqual(["一是增加渡轮班次"]);
    expect(quoted([["在渡轮票价方面，学生半价。", lead(8)]], [0])).toEqual(["在渡轮票价方面，学生半价。"]);
    expect(quoted([["（一）残疾人乘船的，票价减半。", lead(10)]], [0])).toEqual(["（一）残疾人乘船的，票价减半。"]);
  });
});
