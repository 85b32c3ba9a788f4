import { describe, expect, it, vi } from "vitest";
import { createWordMeaning } from "./word-meaning.ts";

const vectors: Record<string, readonly number[]> = { 看病: [1, 0], 就医: [0.8, 0.6], 架桥: [0, 1] };
const embedOf = () => vi.fn((word: string) => Promise.resolve(Float32Array.from(vectors[word] ?? [0, 0])));

describe("createWordMeaning", () => {
  it("knows equal words without asking the model", async () => {
    const embed = embedOf();
    expect(await createWordMeaning(embed)("看病", ["看病", "架桥"])).toBe(1);
    expect(embed).not.toHaveBeenCalled();
  });

  it("knows near words by their vectors, asking for each once", async () => {
    const embed = embedOf();
    const meaning = createWordMeaning(embed);
    expect(await meaning("看病", ["就医", "架桥"])).toBeCloseTo(1);
    expect(embed).toHaveBeenCalledTimes(2);
    expect(await meaning("看病", ["架桥"])).toBe(0);
    expect(embed).toHaveBeenCalledTimes(3);
  });

  it("knows equal words alone without a model, and takes no figure for a word", async () => {
    expect(await createWordMeaning(null)("看病", ["就医"])).toBe(0);
    expect(await createWordMeaning(embedOf())("2024", ["2023"])).toBe(0);
  });
});
