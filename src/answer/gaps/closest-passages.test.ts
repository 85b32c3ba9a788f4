import { expect, it } from "vitest";
import { plainPassage } from "../../testing/plain-passage.ts";
import type { Candidate } from "../choose/candidate.ts";
import { toEvidence } from "../evidence.ts";
import { onWhatIsAsked } from "./closest-passages.ts";

function candidateOf(articleId: string, score: number): Candidate {
  const passage = plainPassage({ articleId, text: `${articleId}${score}。` });
  const [sentence] = passage.sentences;
  if (!sentence) throw new Error("a passage has a sentence");
  return { passage, sentence, text: passage.text, similarity: 0, features: {} as Candidate["features"], score };
}

const [best, near, far, own] = [
  candidateOf("bus", 9),
  candidateOf("tram", 7),
  candidateOf("ship", 6.9),
  candidateOf("ferry", 1),
];
const textsOf = (candidates: readonly Candidate[]) => candidates.map(({ text }) => text);

it("shows what is about as likely as the best sentence, or stands in a quoted article", () => {
  const read = [best, near, far, own];
  expect(textsOf(onWhatIsAsked(read, [toEvidence(own)]))).toEqual(["bus9。", "tram7。", "ferry1。"]);
  expect(textsOf(onWhatIsAsked(read, []))).toEqual(["bus9。", "tram7。"]);
});
