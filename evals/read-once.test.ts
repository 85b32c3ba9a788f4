import { expect, it } from "vitest";
import type { Embedder } from "../src/ports/embedder.ts";
import { readOnce } from "./read-once.ts";

it("asks the model of each text and each pair once, and gives what it gave", async () => {
  const asked: string[] = [];
  const embedder: Embedder = {
    id: "some-model",
    dimension: 1,
    async embed(text) {
      asked.push(`embed ${text}`);
      return new Float32Array([text.length]);
    },
    async encode(text) {
      asked.push(`encode ${text}`);
      return { vector: new Float32Array([text.length]), tokens: null };
    },
    crossEncoder: {
      async score(question, excerpt) {
        asked.push(`score ${question} ${excerpt.length}`);
        return excerpt.length;
      },
    },
  };
  const once = readOnce(embedder);
  for (const text of ["桥", "学校", "桥"]) expect(await once.embed(text)).toEqual(new Float32Array([text.length]));
  await once.encode("桥");
  await once.encode("桥");
  expect(await once.crossEncoder?.score("桥多长？", [])).toBe(0);
  expect(await once.crossEncoder?.score("桥多长？", [{ heading: "桥", pieces: [] }])).toBe(1);
  expect(await once.crossEncoder?.score("桥多长？", [])).toBe(0);
  expect(asked).toEqual(["embed 桥", "embed 学校", "encode 桥", "score 桥多长？ 0", "score 桥多长？ 1"]);
});
