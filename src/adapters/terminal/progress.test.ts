import { expect, it } from "vitest";
import { createProgressReporter } from "./progress.ts";

it("draws a bar with rate and time left on a terminal", () => {
  let output = "";
  const reporter = createProgressReporter({ isTTY: true, write: (text: string) => (output += text) });
  reporter.onIngest({ donePassages: 50, totalPassages: 100, elapsedMs: 5000 });
  expect(output).toContain("50/100");
  expect(output).toContain("10.0/s");
  expect(output).toContain("left 5 s");
});

it("writes few plain lines elsewhere, the last one always", () => {
  const lines: string[] = [];
  const reporter = createProgressReporter({ write: (text: string) => lines.push(text) });
  for (let i = 1; i <= 100; i++) reporter.onIngest({ donePassages: i, totalPassages: 100, elapsedMs: i });
  expect(lines).toHaveLength(2);
  expect(lines.at(-1)).toContain("100/100");
});
