import { describe, expect, it } from "vitest";
import { plainPassage } from "../../testing/plain-passage.ts";
import { toEvidence } from "../evidence.ts";
import type { Candidate } from "./candidate.ts";
import { mostlyOfOneArticle } from "./same-article.ts";

function candidateOf(articleId: string, score: number, focusCoverage: number, id = articleId): Candidate {
  const passage = plainPassage({ articleId, text: `${id}。`, id });
  const [sentence] = passage.sentences;
  if (!sentence) throw new Error("a passage has a sentence");
  return {
    passage,
    sentence,
    text: passage.text,
    similarity: 0,
    features: { focusCoverage } as Candidate["features"],
    score,
  };
}

describe("mostlyOfOneArticle", () => {
  const first = candidateOf("ferry", 9, 0.4);
  const keptFor = (asked: string, ...others: Candidate[]) => {
    const items = [first, ...others].map(toEvidence);
    return mostlyOfOneArticle(items, [first, ...others], asked).map(({ text }) => text);
  };
  const kept = (...others: Candidate[]) => keptFor("渡轮几点开？", ...others);

  it("leaves all that the first quotation's article says", () => {
    expect(kept(candidateOf("ferry", 1, 0, "later"))).toEqual(["ferry。", "later。"]);
  });

  it("drops what another says and is less likely", () => {
    expect(kept(candidateOf("bus", 7, 0.4))).toEqual(["ferry。"]);
    expect(keptFor("渡轮和公交各怎么收费？", candidateOf("bus", 7, 0.4))).toEqual(["ferry。", "bus。"]);
  });

  it("leaves an article of which more is quoted", () => {
    const bus = [candidateOf("bus", 6, 0, "fare"), candidateOf("bus", 6, 0, "line")];
    expect(kept(...bus)).toEqual(["ferry。", "fare。", "line。"]);
  });

  it("leaves what is about as likely, or holds more of what is asked", () => {
    expect(kept(candidateOf("bus", 8, 0.2), candidateOf("tram", 6, 0.6))).toEqual(["ferry。", "bus。", "tram。"]);
  });
});
