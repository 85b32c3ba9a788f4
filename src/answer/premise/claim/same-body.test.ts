import { expect, it } from "vitest";
import { isSameBody } from "./same-body.ts";

it.each([
  ["临江县", "临江县交通局"],
  ["上海市", "上海市医保局"],
  ["浦东新区政府", "浦东新区"],
  ["海淀区", "海淀区教委"],
  ["青河县", "青河县果业局"],
])("takes %s and %s for one body", (one, another) => {
  expect(isSameBody(one, another)).toBe(true);
});

it.each([
  ["青河县果业局", "青河县渡口站"],
  ["上海市医保局", "上海市交通委"],
])("tells %s from %s", (one, another) => {
  expect(isSameBody(one, another)).toBe(false);
});
