import { expect, it } from "vitest";
import type { Candidate } from "./candidate.ts";
import { introductionsIn, onWhoIsAsked, preferIntroductions } from "./introductions.ts";

function candidate(text: string, introduces: number, role = "plain") {
  const span = { start: 0, end: text.length };
  return {
    text,
    features: { introduces },
    sentence: { span, role },
    passage: { id: text, text, span },
  } as unknown as Candidate;
}

const [said, head, spoke, other] = [
  candidate("柳云表示，渡轮要换新。", 0),
  candidate("渡口集团会长柳云", 1, "heading"),
  candidate("渡口集团会长柳云表示。", 1),
  candidate("渡轮停在河边。", 0),
];
const candidates = [said, head, spoke, other];

it("puts first, and shows alone, what introduces the person asked for", () => {
  expect(preferIntroductions(candidates, "柳云是谁？")[0]).toBe(spoke);
  expect(introductionsIn(candidates, "柳云是谁？").map(({ text }) => text)).toEqual([spoke.text]);
  expect(onWhoIsAsked(candidates, "柳云是谁？")).toEqual([said, head, spoke]);
});

it("leaves other questions as they are", () => {
  expect(preferIntroductions(candidates, "渡轮是什么？")).toBe(candidates);
  expect(introductionsIn(candidates, "渡轮是什么？")).toEqual([]);
  expect(onWhoIsAsked(candidates, "柳云是谁任命的？")).toBe(candidates);
});
