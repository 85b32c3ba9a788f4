import { expect, it } from "vitest";
import { plainPassage } from "../../testing/plain-passage.ts";
import type { EvidenceReading } from "../join-parts.ts";
import { isBetterTaken } from "./is-better-taken.ts";

function taken(status: "answered" | "partial", articleId: string, says: string | null) {
  const passage = plainPassage({ articleId, text: "渡轮每天开六班。", terms: [] });
  const evidence = [{ passage, span: passage.span, text: passage.text }];
  return { asked: "", turnsTo: null, says, reading: { evidence, decision: { status } } as unknown as EvidenceReading };
}

it.each([
  ["partial", "ferry", true],
  ["partial", "library", false],
  ["answered", "ferry", false],
] as const)(
  "takes a short one alone where together it is %s and alone answered by the %s article: %s",
  (status, article, is) => {
    expect(isBetterTaken(taken("answered", article, null), taken(status, "ferry", "几点开船？"))).toBe(is);
  },
);

it("takes a long one together where only so it is answered", () => {
  const alone = taken("partial", "library", null);
  expect(isBetterTaken(taken("answered", "ferry", "没赶上船的人能不能退票"), alone)).toBe(true);
  expect(isBetterTaken(taken("partial", "ferry", "没赶上船的人能不能退票"), alone)).toBe(false);
});
