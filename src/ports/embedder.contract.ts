import { describe, expect, it } from "vitest";
import type { Embedder } from "./embedder.ts";

/** What every embedder must do. */
export function describeEmbedderContract(name: string, open: () => Promise<Embedder>): void {
  const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

  describe(`${name} as an embedder`, () => {
    it("gives the same unit vector of its dimension each time", async () => {
      const embedder = await open();
      for (const text of ["职工医保门诊统筹", "a", ""]) {
        const vector = await embedder.embed(text);
        expect(vector).toHaveLength(embedder.dimension);
        expect(dot(vector, vector)).toBeCloseTo(1, 4);
        expect(await embedder.embed(text)).toEqual(vector);
        const encoding = await embedder.encode(text);
        expect(encoding.vector).toEqual(vector);
        if (encoding.tokens) expect(encoding.tokens.values.length % encoding.tokens.dimension).toBe(0);
      }
    });

    it("puts similar texts nearer than unrelated ones", async () => {
      const embedder = await open();
      const text = await embedder.embed("职工医保门诊费用可以报销");
      const near = await embedder.embed("职工医保的门诊费用怎么报销");
      const far = await embedder.embed("昨夜海上刮起了大风");
      expect(dot(text, near)).toBeGreaterThan(dot(text, far));
    });
  });
}
