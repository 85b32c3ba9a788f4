import { expect, it } from "vitest";
import { rememberTexts } from "./remember-texts.ts";

function counting() {
  const asked: string[] = [];
  return {
    asked,
    upper: rememberTexts((text) => {
      asked.push(text);
      return text.toUpperCase();
    }),
  };
}

it("looks at a short text once, be its value empty or not, and at a long one each time", () => {
  const { asked, upper } = counting();
  const long = "a".repeat(201);
  for (const text of ["a", "", "a", "", long, long]) expect(upper(text)).toBe(text.toUpperCase());
  expect(asked).toEqual(["a", "", long, long]);
});

it("forgets the text that it was not given for longest", () => {
  const { asked, upper } = counting();
  upper("first");
  upper("second");
  for (let i = 0; i < 5_999; i++) {
    upper(`other ${i}`);
    upper("first");
  }
  const before = asked.length;
  upper("first");
  expect(asked.length).toBe(before);
  upper("second");
  expect(asked.at(-1)).toBe("second");
});
