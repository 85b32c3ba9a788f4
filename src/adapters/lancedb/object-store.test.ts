import { spawnSync } from "node:child_process";
import { hostname } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describePassageIndexContract } from "../../ports/passage-index.contract.ts";
import {
  hasAzureStore,
  hasObjectStore,
  type ObjectStore,
  startAzureStore,
  startObjectStore,
} from "../../testing/object-store.ts";
import { connect } from "./connect.ts";
import { openLanceIndex } from "./open-lance-index.ts";
import { openLanceWriter } from "./open-lance-writer.ts";
import { openVersionStore } from "./open-version-store.ts";
import { readRemoteLock, takeRemoteLock } from "./remote-lock.ts";
import { generationOf } from "./testing/generations.ts";

const GROWING = { growsFrom: 0, mostChanged: Number.POSITIVE_INFINITY };

const STORES = [
  { name: "S3", isThere: hasObjectStore, start: startObjectStore },
  { name: "Azure", isThere: hasAzureStore, start: startAzureStore },
];

for (const { name, isThere, start } of STORES)
  describe.skipIf(!isThere)(`an index on ${name}`, () => {
    let store: ObjectStore;

    beforeAll(async () => {
      store = await start();
      Object.assign(process.env, store.variables);
    });
    afterAll(() => store?.stop());

    describePassageIndexContract(`LanceDB on ${name}`, async () => {
      const uri = store.newUri();
      return { writer: await openLanceWriter({ uri }), index: () => openLanceIndex({ uri }) };
    });

    it("lets one of ten writers in, and the next once it has left", async () => {
      const uri = store.newUri();
      const takeAll = async () => {
        const connections = await Promise.all(Array.from({ length: 10 }, () => connect(uri)));
        const taken = await Promise.allSettled(connections.map((database) => takeRemoteLock(uri, database)));
        return taken.flatMap((each) => (each.status === "fulfilled" ? each.value : []));
      };
      for (let round = 0; round < 3; round++) {
        const locks = await takeAll();
        expect(locks).toHaveLength(1);
        await locks[0]?.assertHeld();
        await locks[0]?.release();
      }
    });

    it("names the living owner, and lets one of ten take over from a dead one", async () => {
      const uri = store.newUri();
      const database = await connect(uri);
      await (await takeRemoteLock(uri, database)).release();
      const table = await database.openTable("writer-lock");
      const { pid } = spawnSync(process.execPath, ["--version"]);
      await table.add([{ token: "dead", pid, host: hostname(), since: "then", at: Date.now() }]);
      const connections = await Promise.all(Array.from({ length: 10 }, () => connect(uri)));
      const taken = await Promise.allSettled(connections.map((each) => takeRemoteLock(uri, each)));
      expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const refusal = takeRemoteLock(uri, database);
      await expect(refusal).rejects.toMatchObject({
        code: "index-locked",
        message: expect.stringContaining(`process ${process.pid} on`),
      });
    });

    it("takes over from an owner on another machine once it has been silent for a minute, and not before", async () => {
      const uri = store.newUri();
      const database = await connect(uri);
      await (await takeRemoteLock(uri, database)).release();
      const table = await database.openTable("writer-lock");
      // Its process has the id of one that lives here, which says nothing about it.
      const elsewhere = { token: "elsewhere", pid: process.pid, host: "another-machine", since: "then" };
      await table.add([{ ...elsewhere, at: Date.now() - 30_000 }]);
      await expect(takeRemoteLock(uri, database)).rejects.toMatchObject({
        code: "index-locked",
        message: expect.stringContaining(`process ${process.pid} on another-machine`),
      });
      expect(await readRemoteLock(database)).toMatchObject({ host: "another-machine", stale: false });
      await table.delete("token = 'elsewhere'");
      await table.add([{ ...elsewhere, at: Date.now() - 61_000 }]);
      expect(await readRemoteLock(database)).toMatchObject({ host: "another-machine", stale: true });
      const started = performance.now();
      const connections = await Promise.all([connect(uri), connect(uri), connect(uri)]);
      const taken = await Promise.allSettled(connections.map((each) => takeRemoteLock(uri, each)));
      const [lock, ...others] = taken.flatMap((each) => (each.status === "fulfilled" ? each.value : []));
      expect(others).toEqual([]);
      await lock?.assertHeld();
      // It was watched meanwhile, as its clock may be behind.
      expect(performance.now() - started).toBeGreaterThan(12_000);
      await lock?.release();
    }, 90_000);

    it("leaves the lock to an owner whose clock is behind and who still adds to it", async () => {
      const uri = store.newUri();
      const database = await connect(uri);
      await (await takeRemoteLock(uri, database)).release();
      const table = await database.openTable("writer-lock");
      const slow = { token: "slow", pid: 1, host: "another-machine", since: "then" };
      const beat = () => table.add([{ ...slow, at: Date.now() - 3_600_000 }]);
      await beat();
      const beating = setInterval(() => void beat(), 2_000);
      try {
        await expect(takeRemoteLock(uri, await connect(uri))).rejects.toMatchObject({ code: "index-locked" });
      } finally {
        clearInterval(beating);
      }
    }, 90_000);

    it.each([
      ["whole", {}],
      ["by adding", GROWING],
    ])("keeps the last version served while the next is written %s, and drops old ones", async (_, options) => {
      const uri = store.newUri();
      const writer = await openLanceWriter({ uri, keptForMs: 0, ...options });
      await writer.commit(generationOf(0));
      const index = await openLanceIndex({ uri });
      for (let generation = 1; generation < 5; generation++) await writer.commit(generationOf(generation));
      await expect.poll(async () => (await index.article("a0"))?.text, { timeout: 20_000 }).toContain("第4代");
      expect(await index.searchByKeyword(["g4"], 10)).toHaveLength(6);
      expect(await index.searchByKeyword(["g3"], 10)).toEqual([]);
      const { versions } = await openVersionStore(uri).inspect();
      expect(versions.flatMap(({ damage }) => damage)).toEqual([]);
      expect(versions.length).toBe(options === GROWING ? 5 : 2);
    });

    it("removes what a killed writer left, and serves the version before one whose tables are gone", async () => {
      const uri = store.newUri();
      const versions = openVersionStore(uri);
      const writer = await openLanceWriter({ uri, keptForMs: 0 });
      const first = await writer.commit(generationOf(0));
      await versions.begin("v-left-behind");
      const { version } = await writer.commit(generationOf(1));
      const database = await connect(uri);
      const rows = await (await database.openTable("versions")).query().select(["folder"]).toArray();
      expect(rows.map(({ folder }) => folder)).not.toContain("v-left-behind");
      await (await connect(`${uri}/${version}`)).dropAllTables();
      const warnings: string[] = [];
      const index = await openLanceIndex({ uri, onWarning: (message) => warnings.push(message) });
      expect((await index.info()).version).toBe(first.version);
      expect(warnings).toHaveLength(1);
    });
  });
