import { expect, it } from "vitest";
import { writeByRule } from "./rules.ts";

it.each([
  ["3.5 million mu", "350万亩"],
  ["Article 12 and chapter 3", "第十二条 and 第三章"],
  ["section 120", "第120条"],
  ["1.2 billion people", "12亿人"],
  ["2 trillion yuan", "2万亿元"],
  ["40 per cent by October 2023", "40% by 2023年10月"],
  ["people aged 65 in May, as they may", "people 65岁 in 5月, as they may"],
  ["those aged 70 and over", "those 70岁以上"],
  ["RMB 800 million, 600,000 yuan or 68,000 mu", "8亿元, 60万元 or 6.8万亩"],
  ["one million users, 1,376 complaints, and 12345", "100万 users, 1376 complaints, and 12345"],
  ["within 10 working days of March 5, 2024", "within 10个工作日 of 2024年3月5日"],
  ["mid-2023, the first half of 2025, and the end of 2026", "2023年年中, 2025年上半年, and 2026年年底"],
  ["children under 6 and more than 30%", "children 6岁以下 and 30%以上"],
  ["over the next 5 years, and over 30 tonnes", "5年, and 30吨以上"],
  ["the 14th five-year plan", "the 十四五"],
  ["a 12-year-old in 12345", "a 12岁 in 12345"],
])("%s", (english, written) => expect(writeByRule(english)).toBe(written));
