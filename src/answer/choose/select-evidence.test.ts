import { expect, it } from "vitest";
import type { Candidate } from "./candidate.ts";
import { isSayable } from "./select-evidence.ts";

const sayable = (text: string) => isSayable({ text, sentence: { role: "plain" } } as Candidate);

it.each(["港务局局长李河山介绍：", "港务局局长李河山介绍:", "李河山说。", "李河山说."])(
  "%s only names a speaker",
  (text) => expect(sayable(text)).toBe(false),
);

it.each(["渡轮免票，港务局介绍。", "渡轮免票,港务局介绍。", "渡轮免票。"])("%s says something", (text) =>
  expect(sayable(text)).toBe(true),
);
