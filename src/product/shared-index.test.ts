import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../adapters/lancedb/connect.ts";
import { hasObjectStore, type ObjectStore, startObjectStore } from "../testing/object-store.ts";
import { askProduct, type ProductServer, startProduct } from "../testing/product-server.ts";
import { runCli } from "../testing/run-cli.ts";

/** After a commit every server must serve it within this time. */
const SEEN_WITHIN_MS = 5_000;
const QUESTION = "门诊费用由谁支付？";

describe.skipIf(!hasObjectStore)("two servers and a writer on S3", () => {
  let folder: string;
  let store: ObjectStore;
  let variables: Record<string, string>;
  let uri: string;
  const servers: ProductServer[] = [];

  const writeArticle = (name: string, text: string) =>
    writeFile(join(folder, "articles", `${name}.md`), `# ${name}\n\n${text}\n`);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "yiju-shared-"));
    await mkdir(join(folder, "articles"));
    store = await startObjectStore();
    Object.assign(process.env, store.variables);
    uri = store.newUri();
    // Keywords alone: no test here is about vectors.
    variables = {
      CORPUS_DIR: join(folder, "articles"),
      DATA_DIR: join(folder, "data"),
      EMBEDDING_MODEL: join(folder, "no-model"),
      LANCEDB_URI: uri,
    };
    await writeArticle("门诊", "门诊费用由统筹基金支付。");
  });
  afterAll(async () => {
    for (const server of servers) await server.stop();
    await store?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const seenBy = async ({ address }: ProductServer, id: string) => {
    const response = await fetch(new URL("/api/articles", address));
    return response.ok && (await response.text()).includes(`"${id}"`);
  };

  /** Killed once it has begun to write tables. */
  async function ingestAndKill(): Promise<void> {
    const writer = runCli(["ingest"], variables);
    const table = await (await connect(uri)).openTable("versions");
    for (;;) {
      await table.checkoutLatest();
      if ((await table.countRows("json = ''")) > 0) break;
      if (writer.process.exitCode !== null) throw new Error("It ended before it could be killed");
      await setTimeout(5);
    }
    writer.process.kill("SIGKILL");
    await writer.ended;
  }

  it("goes on answering while a writer is killed and another takes over, and both see what that one wrote", async () => {
    expect(await runCli(["ingest"], variables).ended).toMatchObject({ code: 0 });
    servers.push(...(await Promise.all([startProduct(variables), startProduct(variables)])));
    const statuses: number[] = [];
    let isOver = false;
    const asking = servers.map(async (server) => {
      while (!isOver) {
        statuses.push((await askProduct(server, { question: QUESTION })).status);
        await setTimeout(20);
      }
    });
    await writeArticle("新桥", "新桥今天建成通车。");
    await ingestAndKill();
    expect(await Promise.all(servers.map((server) => seenBy(server, "新桥")))).toEqual([false, false]);
    expect(await runCli(["ingest"], variables).ended).toMatchObject({ code: 0 });
    const committedAt = performance.now();
    for (const server of servers)
      await expect.poll(() => seenBy(server, "新桥"), { timeout: SEEN_WITHIN_MS, interval: 50 }).toBe(true);
    expect(performance.now() - committedAt).toBeLessThan(SEEN_WITHIN_MS);
    isOver = true;
    await Promise.all(asking);
    expect(statuses.length).toBeGreaterThan(servers.length);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect((await runCli(["verify"], variables).ended).code).toBe(0);
    expect((await runCli(["doctor"], variables).ended).output).toContain("2 articles");
  }, 300_000);
});
