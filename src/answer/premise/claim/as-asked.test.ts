import { expect, it } from "vitest";
import { asAsked } from "./as-asked.ts";

it.each([
  ["果农要缴费", "果农要缴费吗", "果农要交钱吗", "果农要交钱"],
  ["冷库早建设了", "冷库早建设了,能用了吗", "冷库早修好了,能用了吗", "冷库早修好了"],
  ["能改革两回", "果农能改革两回吗", "果农能改两回吗", "能改两回"],
  ["果农要缴费", "果农要缴费吗", "果农要缴费吗", "果农要缴费"],
  ["5座", "果园有5座冷库", "果园有5座冷库", "5座"],
])("gives %s of %s as asked in %s: %s", (words, written, asked, said) => {
  expect(asAsked(written, asked)(words)).toBe(said);
});
