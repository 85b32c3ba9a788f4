import { expect, it } from "vitest";
import { writeByRule } from "./rules.ts";

it.each([
  ["3.5 million mu", "350万 mu"],
  ["1.2 billion people", "12亿 people"],
  ["2 trillion yuan", "2万亿 yuan"],
  ["40 per cent by October 2023", "40% by 10月 2023年"],
  ["people aged 65 in May, as they may", "people 65岁 in 5月, as they may"],
  ["those aged 70 and over", "those 70岁以上"],
  ["a 12-year-old in 12345", "a 12岁 in 12345"],
])("%s", (english, written) => expect(writeByRule(english)).toBe(written));
