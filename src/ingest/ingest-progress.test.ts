import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type IngestProgress, startProgress } from "./ingest-progress.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Ten passages of one article; `seen` grows by what is told. */
function startTen() {
  const seen: IngestProgress[] = [];
  const { tell } = startProgress([{ length: 1000 }], (progress) => seen.push(progress));
  return { seen, tell: (isEmbedded = true) => tell(100, isEmbedded) };
}

it("names no pace while only the loading of the model is known", () => {
  const { seen, tell } = startTen();
  vi.advanceTimersByTime(60_000);
  tell();
  vi.advanceTimersByTime(1_000);
  tell();
  expect(seen.map(({ share, pace }) => [share.toFixed(1), pace])).toEqual([
    ["0.1", undefined],
    ["0.2", undefined],
  ]);
});

it("then goes by the model at work, and not by the time that it took to load", () => {
  const { seen, tell } = startTen();
  vi.advanceTimersByTime(60_000);
  tell();
  for (let i = 0; i < 4; i++) {
    vi.advanceTimersByTime(500);
    tell();
  }
  expect(seen.at(-1)?.pace).toEqual({ passagesPerSecond: 2, leftMs: 2_500 });
});

it("counts nothing that was kept of an earlier run", () => {
  const { seen, tell } = startTen();
  for (let i = 0; i < 5; i++) tell(false);
  expect(seen.at(-1)?.pace).toBeUndefined();
  tell();
  vi.advanceTimersByTime(3_000);
  tell(false);
  // The model has given nothing since.
  expect(seen.at(-1)?.pace).toBeUndefined();
  tell();
  expect(seen.at(-1)?.pace?.leftMs).toBe(6_000);
});
