import { expect, it } from "vitest";
import type { Candidate } from "./candidate.ts";
import { preferOffice } from "./prefer-office.ts";

const candidate = (text: string, score: number) => ({ ...({} as Candidate), text, score });

it("puts those first who have the office asked for, and leaves the order where none is asked for", () => {
  const [other, holder] = [candidate("石桥协会会长柳云", 1), candidate("渡口集团会长石一鸣", 0)];
  const asked = { name: "会长", isHeldBy: (text: string) => text.includes("渡口") };
  expect(preferOffice([other, holder], asked).map(({ text }) => text)).toEqual([holder.text, other.text]);
  expect(preferOffice([other, holder], null)).toEqual([other, holder]);
});
