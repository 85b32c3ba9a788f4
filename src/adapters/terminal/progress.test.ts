import { expect, it } from "vitest";
import { createProgressReporter } from "./progress.ts";

it("draws a bar with rate and time left on a terminal", () => {
  let output = "";
  const reporter = createProgressReporter({ isTTY: true, write: (text: string) => (output += text) });
  reporter.onIngest({ donePassages: 50, share: 0.5, pace: { passagesPerSecond: 10, leftMs: 4500 } });
  expect(output).toContain("50 %");
  expect(output).toContain("10.0/s");
  expect(output).toContain("left 5 s");
  reporter.onIngest({ donePassages: 50, share: 0.5, pace: { passagesPerSecond: 10, leftMs: 13_500_000 } });
  expect(output).toContain("left 3 h 45 min");
  output = "";
  reporter.onIngest({ donePassages: 1, share: 0.01, pace: undefined });
  expect(output).not.toMatch(/left|\/s/u);
});

it("writes few plain lines elsewhere, the last one always", () => {
  const lines: string[] = [];
  const reporter = createProgressReporter({ write: (text: string) => lines.push(text) });
  for (let i = 1; i <= 100; i++) reporter.onIngest({ donePassages: i, share: i / 100, pace: undefined });
  expect(lines).toHaveLength(2);
  expect(lines.at(-1)).toContain("100 %");
});
