import { expect, it } from "vitest";
import { jiebaSegmenter } from "./jieba-segmenter.ts";

it("keeps domain words whole and figures together", () => {
  const words = jiebaSegmenter("退休人员门诊报销3243.56万人次");
  expect(words).toContain("退休");
  expect(words).toContain("门诊");
  expect(words).toContain("3243.56");
});
