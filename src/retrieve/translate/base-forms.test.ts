import { expect, it } from "vitest";
import { baseForms } from "./base-forms.ts";

it.each([
  ["wives", "wife"],
  ["cities", "city"],
  ["boxes", "box"],
  ["houses", "house"],
  ["planned", "plan"],
  ["insured", "insure"],
  ["carried", "carry"],
  ["tied", "tie"],
  ["chairmen", "chairman"],
  ["regreening", "greening"],
])("%s may be listed as %s", (form, base) => expect(baseForms(form)).toContain(base));

it("makes no abbreviation of a word", () => expect(baseForms("tied")).not.toContain("ti"));
