import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../testing/run-cli.ts";

const WAIT_IN_MS = 60_000;

let corpus: string;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-processes-"));
  corpus = join(folder, "corpus");
  await cp("corpus/articles", corpus, { recursive: true });
  for (const name of (await readdir(corpus)).slice(4)) await rm(join(corpus, name));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Keywords alone: no test here is about vectors, and embedding would take most of the time. */
const variablesOf = (data: string) => ({
  CORPUS_DIR: corpus,
  DATA_DIR: join(folder, data),
  EMBEDDING_MODEL: join(folder, "no-model"),
});

const run = (data: string, ...args: string[]) => runCli(args, variablesOf(data)).ended;

const indexOf = (data: string) => join(folder, data, "index");

describe("ingest, doctor and verify as processes", () => {
  it(
    "lets one of three ingests that start together write, and the others say who is writing or that all is done",
    async () => {
      const ends = await Promise.all([1, 2, 3].map(() => run("together", "ingest")));
      expect(ends.filter(({ code }) => code === 0).length).toBeGreaterThan(0);
      for (const { code, errors } of ends) if (code !== 0) expect(errors).toMatch(/being updated by process \d+/u);
      expect(await readdir(indexOf("together"))).toEqual(["current.json", expect.stringMatching(/^v-/u)]);
      expect(await run("together", "verify")).toMatchObject({ code: 0, output: expect.stringContaining("all holds") });
    },
    WAIT_IN_MS,
  );

  it(
    "says who is writing, with exit code 1, and takes over from the dead",
    async () => {
      const lock = join(indexOf("together"), "writer.lock");
      const owner = { token: "t", host: hostname(), since: "2026-01-01T00:00:00.000Z" };
      await writeFile(join(corpus, "new.md"), "# 新文章\n\n门诊费用由统筹基金支付。\n");
      await writeFile(lock, JSON.stringify({ ...owner, pid: process.pid }));
      const kept = await run("together", "ingest");
      expect(kept).toMatchObject({ code: 1, errors: expect.stringContaining(`process ${process.pid} on`) });
      await writeFile(lock, JSON.stringify({ ...owner, pid: spawnSync(process.execPath, ["--version"]).pid }));
      expect(await run("together", "ingest")).toMatchObject({ code: 0, output: expect.stringContaining("added 1") });
    },
    WAIT_IN_MS,
  );

  it(
    "finds a damaged index, says how to mend it, and is mended that way",
    async () => {
      await run("damaged", "ingest");
      const [version = ""] = (await readdir(indexOf("damaged"))).filter((name) => name.startsWith("v-"));
      await rm(join(indexOf("damaged"), version, "terms.lance"), { recursive: true });
      const ill = await run("damaged", "doctor");
      expect(ill.code).toBe(1);
      expect(ill.output).toMatch(/✗ .*cannot be used.*terms\.lance.* is missing[\s\S]*→ .*npm run ingest/u);
      expect(await run("damaged", "ingest")).toMatchObject({ code: 0 });
      expect((await run("damaged", "doctor")).code).toBe(0);
    },
    WAIT_IN_MS,
  );

  it(
    "checks an answer against the index, and finds the quotation that was changed",
    async () => {
      const { output } = await run("damaged", "ask", "门诊费用由谁支付", "--json");
      const answer = join(folder, "answer.json");
      await writeFile(answer, output);
      expect((await run("damaged", "verify", answer)).code).toBe(0);
      const { citations } = JSON.parse(output);
      await writeFile(answer, output.replaceAll(citations[0].quote, `${citations[0].quote}！`));
      expect(await run("damaged", "verify", answer)).toMatchObject({
        code: 1,
        errors: expect.stringContaining("is not what"),
      });
      await writeFile(answer, "{");
      expect(await run("damaged", "verify", answer)).toMatchObject({
        code: 1,
        errors: expect.stringContaining("/api/ask"),
      });
    },
    WAIT_IN_MS,
  );

  it.skipIf(process.platform === "win32")(
    "keeps the version before when the disk is full, and takes the articles in once there is room",
    async () => {
      await run("full", "ingest");
      const long = Array.from({ length: 4_000 }, (_, i) => `第${i}条，门诊费用由统筹基金支付，自下月起施行。`).join(
        "\n\n",
      );
      await writeFile(join(corpus, "long.md"), `# 长文章\n\n${long}\n`);
      const command = 'ulimit -f 20; exec "$0" --import tsx src/cli.ts ingest';
      const { status, stderr } = spawnSync("bash", ["-c", command, process.execPath], {
        env: { ...process.env, ...variablesOf("full") },
        encoding: "utf8",
      });
      expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining("cannot be written: File too") });
      const { output } = await run("full", "ask", "门诊费用由谁支付", "--json");
      expect(JSON.parse(output).status).not.toBe("abstained");
      expect((await run("full", "verify")).code).toBe(0);
    },
    WAIT_IN_MS,
  );

  it("names the variable that is wrong", async () => {
    const { code, output } = await runCli(["doctor"], { ...variablesOf("none"), PORT: "many" }).ended;
    expect(code).toBe(1);
    expect(output).toContain('PORT="many"');
  });
});
