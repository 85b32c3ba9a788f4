import { describe, expect, it } from "vitest";
import { fuse } from "./fuse.ts";

describe("fuse", () => {
  it("prefers what both rankings hold over what only one puts first", () => {
    const fused = fuse([
      {
        hits: [
          { passageId: "a", score: 9 },
          { passageId: "b", score: 8 },
        ],
        weight: 1,
      },
      {
        hits: [
          { passageId: "c", score: 0.9 },
          { passageId: "b", score: 0.8 },
        ],
        weight: 1,
      },
    ]);
    expect(fused.map((hit) => hit.passageId)).toEqual(["b", "a", "c"]);
    expect(fused[0]?.score).toBeCloseTo(2 / 62);
  });

  it("breaks ties by passage id", () => {
    const fused = fuse([
      { hits: [{ passageId: "z", score: 1 }], weight: 1 },
      { hits: [{ passageId: "y", score: 1 }], weight: 1 },
    ]);
    expect(fused.map((hit) => hit.passageId)).toEqual(["y", "z"]);
  });
});
