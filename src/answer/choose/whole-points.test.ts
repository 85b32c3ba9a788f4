import { expect, it } from "vitest";
import type { Sentence } from "../../domain/passage.ts";
import { plainPassage } from "../../testing/plain-passage.ts";
import { evidenceOf } from "../evidence.ts";
import type { AnswerKind } from "../question/answer-kind.ts";
import type { Candidate } from "./candidate.ts";
import { wholePoints } from "./whole-points.ts";

const TEXTS = ["（一）老人乘船的，半价；军人免费。", "（二）儿童乘船的，免费；学生半价。"];

function pointsQuoted(scores: readonly number[], kind: AnswerKind = "yes-no"): readonly string[] {
  let start = 0;
  const sentences = TEXTS.map((words): Sentence => {
    const span = { start, end: start + words.length };
    start = span.end;
    return { span, role: "point", group: 1, lead: { start: span.start, end: span.start + 9 } };
  });
  const passage = plainPassage({ articleId: "ferry", text: TEXTS.join(""), sentences });
  const points = sentences.map((sentence) => evidenceOf(passage, sentence.lead ?? sentence.span, undefined));
  const candidates = sentences.map(
    (sentence, i) => ({ passage, sentence, text: TEXTS[i], score: scores[i] }) as unknown as Candidate,
  );
  const sayable = candidates.toSorted((a, b) => b.score - a.score);
  return wholePoints(points, sayable, kind).map(({ text }) => text);
}

it("quotes the point whole that is likeliest, and by its name the others", () => {
  expect(pointsQuoted([12, 15])).toEqual(["（一）老人乘船的，", TEXTS[1]]);
  expect(pointsQuoted([15, 14.8])).toEqual(TEXTS);
});

it("quotes each point of a list that is asked for by its name", () => {
  expect(pointsQuoted([12, 15], "list")).toEqual(["（一）老人乘船的，", "（二）儿童乘船的，"]);
});
