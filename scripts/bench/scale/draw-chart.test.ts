import { expect, it } from "vitest";
import { drawChart } from "./draw-chart.ts";

const speed = (ms: number) => ({ p50InMs: ms, p95InMs: 2 * ms });
const server = (ms: number) => ({
  readyInMs: 1,
  warmInMs: 1,
  residentInMb: 1,
  askP50InMs: ms,
  askP95InMs: 2 * ms,
  askProcessorMs: ms,
});
const size = (passages: number, exact: number) => ({
  passages,
  builtInS: 1,
  processorInS: 1,
  indexInMb: 1,
  recallAt10: 0.98,
  search: {
    exact: speed(exact),
    fusedFirst: speed(9),
    fused: speed(8),
    meaningExact: speed(1),
    meaning: speed(1),
    meaningAsOf: speed(1),
    keyword: speed(1),
  },
  serverFirst: server(50),
  server: server(30),
});

it("draws a line for each way of searching, the larger value higher up, with the recall of each size", () => {
  const svg = drawChart([size(1_000, 10), size(100_000, 1_000)]);
  const [exact = "", fused = ""] = [...svg.matchAll(/points="([^"]+)"/gu)].map((match) => match[1] ?? "");
  const heights = exact.split(" ").map((point) => Number(point.split(",")[1]));
  expect(heights[1]).toBeLessThan(heights[0] ?? 0);
  expect(fused.split(" ")).toHaveLength(2);
  expect(svg).toContain("1k");
  expect(svg).toContain("100k");
  expect(svg.match(/recall@10 0\.98/gu)).toHaveLength(2);
  expect(svg).not.toContain("NaN");
});
