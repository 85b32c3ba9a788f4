import { faultsOf, hasFailed } from "../evaluate.ts";
import type { Run } from "./run-file.ts";

const MS_PER_SECOND = 1000;

/**
 * JUnit XML, one suite a dataset suite and one case a question, as CI systems read it (the schema of testmoapp/junitxml);
 * thresholds that are not reached are failed cases of a suite of their own, since single questions may fail within them.
 */
export function junitReport(run: Run): string {
  const suites = [...new Set(run.results.map(({ item }) => item.suite))];
  const bodies = suites.map((name) => {
    const members = run.results.filter(({ item }) => item.suite === name);
    const cases = members.map((result) => {
      const { item, answer } = result;
      const head = `<testcase classname="${escapeXml(name)}" name="${escapeXml(`${item.id} ${item.question}`)}" time="${seconds(answer.totalMs)}"`;
      if (!hasFailed(result)) return `${head}/>`;
      return `${head}><system-out>${escapeXml(`${faultsOf(result).join("\n")}\n${answer.answer}`)}</system-out></testcase>`;
    });
    return suite(name, members.length, 0, cases);
  });
  const gate = run.below.map(
    (sentence) =>
      `<testcase classname="thresholds" name="${escapeXml(sentence)}"><failure message="${escapeXml(sentence)}"/></testcase>`,
  );
  const passed = gate.length === 0 ? ['<testcase classname="thresholds" name="every threshold is reached"/>'] : gate;
  const all = [...bodies, suite("thresholds", passed.length, gate.length, passed)];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="yiju evaluation">\n${all.join("\n")}\n</testsuites>\n`;
}

function suite(name: string, tests: number, failures: number, cases: readonly string[]): string {
  return `<testsuite name="${escapeXml(name)}" tests="${tests}" failures="${failures}">\n${cases.join("\n")}\n</testsuite>`;
}

const seconds = (milliseconds: number) => (milliseconds / MS_PER_SECOND).toFixed(3);

function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/"/gu, "&quot;");
}
