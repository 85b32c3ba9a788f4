import { expect, it } from "vitest";
import { findNamesWithJieba, findThingsWithJieba, jiebaSegmenter } from "../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../retrieve/terms.ts";
import { plainPassage } from "../testing/plain-passage.ts";
import { analyseQuestion } from "./analyse-question.ts";
import type { Decision } from "./decide/decide.ts";
import { joinParts } from "./join-parts.ts";
import type { PartReading } from "./read-part.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);
const words = { extractTerms, findThings: findThingsWithJieba };
const partly: Decision = { status: "partial", missingTerms: [], missingKind: false };

function partOf(question: string, quote: string, decision: Decision, odds: number): PartReading {
  const passage = plainPassage({ articleId: "ferry", text: quote });
  const evidence = [{ passage, span: passage.span, text: quote }];
  const analysis = analyseQuestion(question, extractTerms, findNamesWithJieba);
  const signs = { topicality: null, features: null, embedded: null, pairScore: async () => null };
  return {
    question,
    analysis,
    candidates: [],
    evidence,
    support: [],
    ...signs,
    odds: async () => odds,
    decision,
    correction: null,
  };
}

const TOWED = "旧船由港务局拖走，费用由船主承担。";
const PAID = partOf("谁出钱？", "补贴300元。", partly, -1);
const whole = partOf("旧船怎么办，谁出钱？", "补贴300元。", partly, -1);

it("takes a part for answered where what is quoted for a sure one tells it", async () => {
  const { decision, evidence } = await joinParts(
    whole,
    [partOf("旧船怎么办？", TOWED, { status: "answered" }, 1), PAID],
    words,
  );
  expect(decision.status).toBe("answered");
  expect(evidence.map(({ text }) => text)).toEqual([TOWED]);
});

it("leaves it open where the other is not sure, or tells nothing of it", async () => {
  const unsure = partOf("旧船怎么办？", TOWED, { status: "answered" }, -0.2);
  const silent = partOf("旧船怎么办？", "旧船由港务局拖走。", { status: "answered" }, 1);
  for (const part of [unsure, silent])
    expect((await joinParts(whole, [part, PAID], words)).decision).toMatchObject({
      status: "partial",
      openParts: ["谁出钱"],
    });
});

it("takes a part in other verbs for answered where the whole text is surely", async () => {
  const handed = "船票凭证于5月10日前报港务局。";
  const surely = partOf("船票凭证什么时候报，递给谁？", handed, { status: "answered" }, 2);
  const parts = [
    partOf("船票凭证什么时候报？", handed, { status: "answered" }, 2),
    partOf("递给谁？", handed, partly, -2),
  ];
  expect((await joinParts(surely, parts, words)).decision.status).toBe("answered");
  expect((await joinParts({ ...surely, odds: async () => 0.3 }, parts, words)).decision.status).toBe("partial");
  const priced = [...parts.slice(0, 1), partOf("票价多少？", handed, partly, -2)];
  expect((await joinParts(surely, priced, words)).decision.status).toBe("partial");
});
