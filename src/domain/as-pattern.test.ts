import { expect, it } from "vitest";
import { asPattern } from "./as-pattern.ts";

it.each(["强制（认证)", "C++", "[1]*?", "a\\b|c", "第1.5版^$"])("finds %s as it is written", (text) => {
  expect(new RegExp(`^${asPattern(text)}$`, "u").test(text)).toBe(true);
  expect(new RegExp(asPattern(text), "u").test("强制认证C1版")).toBe(false);
});
