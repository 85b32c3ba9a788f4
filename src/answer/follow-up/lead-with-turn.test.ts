import { expect, it } from "vitest";
import { jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { plainPassage } from "../../testing/plain-passage.ts";
import type { EvidenceReading } from "../join-parts.ts";
import { leadWithTurn } from "./lead-with-turn.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);
const adults = "成人票每张两元。";
const students = "学生票每张一元。";
const dogs = "大型犬不得上船。";

function quotedFor(turnsTo: string, quoted: readonly string[], found: readonly string[] = quoted) {
  const evidenceFor = (text: string) => {
    const passage = plainPassage({ articleId: "ferry", text, terms: extractTerms(text) });
    return { passage, span: passage.span, text };
  };
  const candidates = found.map((text) => {
    const { passage, span } = evidenceFor(text);
    return { passage, text, sentence: { span, role: "plain" } };
  });
  const evidence = quoted.map(evidenceFor);
  const reading = { decision: { status: "answered" }, evidence, support: [], candidates, correction: null };
  const { evidence: lead, support } = leadWithTurn(reading as unknown as EvidenceReading, turnsTo, extractTerms);
  return { lead: lead.map(({ text }) => text), behind: support.map(({ text }) => text) };
}

it("puts behind what the evidence says of the thing asked for before", () => {
  expect(quotedFor("学生", [adults, students])).toEqual({ lead: [students], behind: [adults] });
});

it("brings up a sentence of the thing turned to that was not chosen", () => {
  expect(quotedFor("学生", [adults], [adults, dogs, students])).toEqual({ lead: [students], behind: [adults] });
});

it.each(["儿童", "费用"])("leaves the evidence as it is for a turn to %s, of which no sentence is", (turnsTo) => {
  expect(quotedFor(turnsTo, [adults, students])).toEqual({ lead: [adults, students], behind: [] });
});
