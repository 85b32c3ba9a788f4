import { expect, it } from "vitest";
import { wholeFigure } from "./whole-figure.ts";

it.each([
  ["11日", "展览于12月11日开幕。", "12月11日"],
  ["1日", "11月21日布展，12月1日开幕。", "12月1日"],
  ["11日", "布展要11日。", "11日"],
  ["11月", "展览于2024年11月开幕。", "11月"],
])("tells %s in %s as %s", (figure, text, whole) => {
  expect(wholeFigure(figure, text)).toBe(whole);
});
