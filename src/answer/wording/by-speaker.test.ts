import { expect, it } from "vitest";
import { chinese } from "./chinese.ts";
import { english } from "./english.ts";

it("puts together what one speaker says", () => {
  const speakers = [null, "船长李水", null];
  expect(chinese.saidBy(speakers)).toBe("第1、3条是文章自己的叙述，没有写明是谁说的；第2条是船长李水说的：");
  expect(english.saidBy(["Li Shui"])).toBe("All of it is said by Li Shui:");
});
