import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listCorpus } from "../adapters/files/read-corpus.ts";
import { openLanceWriter } from "../adapters/lancedb/open-lance-writer.ts";
import { buildIndex } from "../ingest/build-index.ts";

/**
 * Writes so many articles of about five passages and takes them in, with vectors that cost no time, as only memory is
 * looked at here; prints the passages and the most memory that the process ever held, in MB.
 */
const articles = Number(process.argv[2]);
const DIMENSION = 512;
const PARAGRAPHS = 5;
const TOKENS = 200;

const folder = await mkdtemp(join(tmpdir(), "yiju-memory-"));
try {
  const directory = join(folder, "articles");
  await mkdir(directory);
  for (let number = 0; number < articles; number++) {
    const paragraphs = Array.from({ length: PARAGRAPHS }, (_, i) =>
      `第${number}号文件第${i}条规定，门诊费用由统筹基金按比例支付，自下月起在各地施行。`.repeat(6),
    );
    await writeFile(join(directory, `${number}.md`), `# 第${number}号文件\n\n${paragraphs.join("\n\n")}\n`);
  }
  const vectorOf = (text: string) => {
    const vector = new Float32Array(DIMENSION);
    vector[text.length % DIMENSION] = 1;
    return vector;
  };
  const tokens = () => ({ dimension: 64, values: new Int8Array(64 * TOKENS) });
  const { info } = await buildIndex({
    articles: (await listCorpus({ directory })).articles,
    writer: await openLanceWriter({ uri: join(folder, "index"), exactUpTo: Number.POSITIVE_INFINITY }),
    embedder: {
      id: "none",
      dimension: DIMENSION,
      parallel: 4,
      embed: async (text) => vectorOf(text),
      encode: async (text) => ({ vector: vectorOf(text), tokens: tokens() }),
    },
    termsOf: ({ text }) => text.slice(0, 30).match(/../gu) ?? [],
    prepare: (text) => text,
    termsVersion: "none",
  });
  const mostMb = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(`${JSON.stringify({ passages: info.passageCount, mostMb })}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
