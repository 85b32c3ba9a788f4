import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExcerptSection } from "../../ports/cross-encoder.ts";
import { createCrossEncoder, pairOf } from "./create-cross-encoder.ts";
import { createTransformersEmbedder } from "./create-embedder.ts";
import { defaultModel } from "./default-model.ts";
import { embedInWorkers } from "./embed-in-workers.ts";

const DERIVE_TIMEOUT_MS = 60_000;
const excerpt = (quote: string, before = ""): readonly ExcerptSection[] => [
  {
    heading: "青河县渡轮停航补贴",
    pieces: [...(before ? [{ text: before, isQuoted: false }] : []), { text: quote, isQuoted: true }],
  },
];
const SAID = "青河县渡轮停航期间，船员每人每月领取补贴800元，由县财政负担。";
const PAYS = "船员的补贴是县财政出钱的吧？";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-reader-"));
  // Only the default model itself, of which the reader is made.
  await cp(join("data/models", defaultModel.id), join(folder, defaultModel.id), { recursive: true });
}, DERIVE_TIMEOUT_MS);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("createCrossEncoder", () => {
  it(
    "reads a pair the same each time, on this thread and on others",
    async () => {
      const options = { modelsDirectory: folder };
      const alone = await createCrossEncoder(options);
      const pool = embedInWorkers(await createTransformersEmbedder(options), options, 1);
      const read = await alone.score(PAYS, excerpt(SAID));
      expect(await alone.score(PAYS, excerpt(SAID))).toEqual(read);
      expect(await pool.crossEncoder?.score(PAYS, excerpt(SAID))).toEqual(read);
      expect(read).toSatisfy(Number.isFinite);
      await pool.close();
    },
    DERIVE_TIMEOUT_MS,
  );

  it(
    "makes its model anew where the one on the disk is broken, and drops those of other releases",
    async () => {
      const options = { modelsDirectory: folder };
      const read = await (await createCrossEncoder(options)).score(PAYS, excerpt(SAID));
      const [name = ""] = (await readdir(folder)).filter((each) => each.includes("-reader-"));
      const file = join(folder, name, "onnx", "model_quantized.onnx");
      const whole = await readFile(file);
      await appendFile(file, "x");
      await mkdir(join(folder, `${defaultModel.id}-reader-0123abcd`));
      expect(await (await createCrossEncoder(options)).score(PAYS, excerpt(SAID))).toEqual(read);
      expect((await readFile(file)).equals(whole)).toBe(true);
      expect((await readdir(folder)).toSorted()).toEqual([defaultModel.id, name]);
    },
    DERIVE_TIMEOUT_MS,
  );

  it("tells a sentence that answers from one on the same subject that does not", async () => {
    const { score } = await createCrossEncoder({ modelsDirectory: folder });
    const question = "渡轮停航期间船员每个月能领多少钱补贴？";
    const [given, not] = await Promise.all([
      score(question, excerpt(SAID)),
      score(question, excerpt("青河县渡轮自3月起停航，恢复时间另行通知。")),
    ]);
    expect(given).toBeGreaterThan(not);
  });
});

describe("pairOf", () => {
  const tokenise = (text: string) => [...text].map((one) => one.codePointAt(0) as number);
  const [cls, sep, quoted, quotedEnd, aboveEnd] = [101, 102, 1, 2, 3];

  it("marks what is quoted, and what stands above it", () => {
    const { ids, types } = pairOf(
      "问",
      [
        {
          heading: "题",
          pieces: [
            { text: "前", isQuoted: false },
            { text: "引", isQuoted: true },
          ],
        },
      ],
      tokenise,
    );
    const [asked, above, before, quote] = ["问", "题", "前", "引"].flatMap(tokenise);
    expect(ids).toEqual([cls, asked, sep, above, aboveEnd, before, quoted, quote, quotedEnd, sep]);
    expect(types).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
  });

  it("cuts what is too long, and keeps the model's marks", () => {
    const { ids } = pairOf("问".repeat(500), excerpt("引".repeat(500)), tokenise);
    expect(ids.length).toBeLessThan(300);
    expect([ids[0], ids.at(-1)]).toEqual([cls, sep]);
  });
});
