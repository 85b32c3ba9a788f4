import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

/** A passage is 30 KB and more with its vectors and tokens' vectors, so that 8,000 kept would be 250 MB. */
const MOST_GROWTH_MB = 170;
const HEAP_MB = 96;

async function ingestGenerated(articles: number): Promise<{ readonly passages: number; readonly mostMb: number }> {
  const args = [`--max-old-space-size=${HEAP_MB}`, "--import", "tsx", "src/testing/ingest-generated.ts"];
  const { stdout } = await promisify(execFile)(process.execPath, [...args, String(articles)]);
  return JSON.parse(stdout);
}

describe("an ingest's memory", () => {
  it("does not grow with the corpus", async () => {
    // Lance reads 8,192 rows at a time, so that below as many memory does grow.
    const small = await ingestGenerated(1_600);
    const large = await ingestGenerated(3_200);
    expect(large.passages - small.passages).toBeGreaterThanOrEqual(8_000);
    expect(large.mostMb - small.mostMb).toBeLessThan(MOST_GROWTH_MB);
  }, 400_000);
});
