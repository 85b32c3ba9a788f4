import { describe, expect, it } from "vitest";
import { createBackgroundReader } from "./background.ts";
import { everydayQuestions } from "./everyday-questions.ts";
import { topicalityModel } from "./topicality-model.ts";
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
  const scale = { similarity: 0.6, background: 0.3, deviation: 0.08, isRendered: 0 };
  const near = { sentence: 4, passage: 3, everyday: 2.2, rareWords: 1, oneArticle: 0.6, ...scale };
  const far = { ...near, sentence: 3, passage: 2.5, everyday: 3, rareWords: 0 };
  const another = { vector: Float32Array.of(1), embedderId: "another model" };
  const shipped = { vector: new Float32Array(512), embedderId: `${topicalityModel.question.embedder}+tokens64` };

  it.each([
    ["the shipped model", shipped],
    ["another", another],
  ])("is higher where the articles are nearer than everyday questions, on vectors of %s", (_, question) => {
    expect(topicalityOf(near, question)).toBeGreaterThan(topicalityOf(far, question) + 1);
  });

  it("is above 0 and below it on another model's vectors, as on its own scale", () => {
    expect(topicalityOf(near, another)).toBeGreaterThan(0);
    expect(topicalityOf(far, another)).toBeLessThan(0);
  });

  it("hears the question itself on the shipped model's vectors alone", () => {
    const weighed = topicalityModel.question.weights.map((weight) => Math.sign(weight));
    const vector = Float32Array.from(weighed, (sign) => sign / Math.sqrt(weighed.length));
    expect(topicalityOf(near, { ...shipped, vector })).toBeGreaterThan(topicalityOf(near, shipped));
    expect(topicalityOf(near, { ...another, vector })).toBe(topicalityOf(near, another));
  });
});
