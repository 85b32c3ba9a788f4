import { describe, expect, it } from "vitest";
import { describePassageIndexContract } from "../../ports/passage-index.contract.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import { createMemoryIndex } from "../memory/memory-index.ts";
import { exportIndex, MOST_PASSAGES } from "./export-index.ts";
import { openExportedIndex } from "./open-exported-index.ts";

const everything = { withVectors: true, withTokens: true };

async function throughFiles(index: PassageIndex, options = everything): Promise<PassageIndex> {
  const files = await exportIndex({
    index,
    dictionary: { entries: () => [] },
    englishTerms: "",
    words: new Uint8Array(),
    readPage: () => undefined,
    pageFiles: {},
  });
  const read = async (name: string) => {
    const file = files.get(name) ?? "";
    return (typeof file === "string" ? new TextEncoder().encode(file) : file).slice().buffer;
  };
  return openExportedIndex(read, options);
}

// An int8 is off by half a step at most, 1/254 of the largest value.
describePassageIndexContract(
  "exported",
  async () => {
    const { index, writer } = createMemoryIndex();
    return { writer, index: () => throughFiles(index) };
  },
  2,
);

describe("an exported index", () => {
  it("is refused where it would not fit a Worker, with what to do instead", async () => {
    const { index } = createMemoryIndex();
    const large = { ...index, info: async () => ({ ...(await index.info()), passageCount: MOST_PASSAGES + 1 }) };
    await expect(throughFiles(large)).rejects.toMatchObject({ action: expect.stringContaining("ORIGIN_URL") });
  });
});
