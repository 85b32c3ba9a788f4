import { describe, expect, it } from "vitest";
import { createBackgroundReader } from "./background.ts";
import { everydayQuestions } from "./everyday-questions.ts";
import { topicalityOf } from "./topicality-weights.ts";

describe("createBackgroundReader", () => {
  const embed = async (text: string) => (text === everydayQuestions[0] ? Float32Array.of(1, 0) : Float32Array.of(0, 1));

  it("tells how near the question is to everyday ones, and how far these are spread", async () => {
    const { mean, deviation, nearest } = await createBackgroundReader(embed)(Float32Array.of(1, 0));
    expect(mean).toBeCloseTo(1 / everydayQuestions.length);
    expect(nearest).toBeCloseTo(1 / 3);
    expect(deviation).toBeGreaterThan(0);
  });

  it("embeds them once, and again after a failure", async () => {
    let calls = 0;
    const read = createBackgroundReader(async (text) => {
      if (++calls === 1) throw new Error("out of reach");
      return embed(text);
    });
    await expect(read(Float32Array.of(1, 0))).rejects.toThrow("out of reach");
    await read(Float32Array.of(1, 0));
    await read(Float32Array.of(0, 1));
    expect(calls).toBe(1 + everydayQuestions.length);
  });
});

describe("topicalityOf", () => {
  const near = { sentence: 4, passage: 3, everyday: 2.2, rareWords: 1, oneArticle: 0.6 };

  it("is above 0 where the articles are nearer than everyday questions", () => {
    expect(topicalityOf(near)).toBeGreaterThan(0);
  });

  it("is below 0 where everyday questions are as near and no rare word is shared", () => {
    expect(topicalityOf({ ...near, sentence: 3, passage: 2.5, everyday: 3, rareWords: 0 })).toBeLessThan(0);
  });
});
