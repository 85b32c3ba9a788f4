import type { Connection, Table } from "@lancedb/lancedb";
import { Field, Int32, Schema, Utf8 } from "apache-arrow";
import { connect, openIndexTables, openTableIfThere, placeOf } from "./connect.ts";
import { literal } from "./look-up.ts";
import { readRemoteLock, takeRemoteLock } from "./remote-lock.ts";
import { type CommittedVersion, readRecorded, SCHEMA_VERSION, unusableIndex } from "./version-pointer.ts";
import type { VersionStore } from "./version-store.ts";
import { madeAt } from "./versions.ts";
import { lockedBy } from "./writer-lock.ts";

const TABLE = "versions";

const schema = new Schema([
  new Field("number", new Int32(), false),
  new Field("folder", new Utf8(), false),
  /** Empty while its tables are being written. */
  new Field("json", new Utf8(), false),
]);

interface VersionRow {
  readonly number: number;
  readonly folder: string;
  readonly json: string;
}

interface NumberedVersion {
  readonly number: number;
  readonly version: CommittedVersion;
}

/**
 * In an object store, where nothing can be renamed: a table of versions, of which the highest number is served. Lance
 * puts rows in an order that all processes see alike, so that of two writers that give one number the first counts.
 */
export function createRemoteVersions(uri: string): VersionStore {
  let opening: Promise<Connection> | undefined;
  const database = () => {
    opening ??= connect(uri);
    return opening;
  };
  const openTable = async () => openTableIfThere(await database(), TABLE);
  let polled: Table | undefined;
  let seen = { tableVersion: 0, number: 0 };
  const rows = async (): Promise<readonly VersionRow[]> =>
    ((await (await openTable())?.query().toArray()) ?? []) as VersionRow[];
  const add = async (row: VersionRow) => {
    const existOk = { existOk: true };
    const table = (await openTable()) ?? (await (await database()).createEmptyTable(TABLE, schema, existOk));
    await table.add([{ ...row }]);
  };
  const drop = async (folder: string) => {
    await (await connect(placeOf(uri, folder))).dropAllTables();
    await (await openTable())?.delete(`folder = ${literal(folder)}`);
  };

  return {
    async stamp() {
      polled ??= await openTable();
      if (!polled) return 0;
      await polled.checkoutLatest();
      const tableVersion = await polled.version();
      if (tableVersion !== seen.tableVersion) {
        const [newest] = committed(await polled.query().toArray());
        seen = { tableVersion, number: newest?.number ?? 0 };
      }
      return seen.number;
    },
    async usable() {
      const found = committed(await rows());
      let reason: string | undefined;
      for (const { version } of found) {
        const damage = await damageOf(uri, version);
        if (damage === undefined) return { version, fallback: reason };
        reason ??= damage;
      }
      if (reason === undefined) return undefined;
      throw unusableIndex(uri, `cannot be used: ${reason}`);
    },
    begin: (folder) => add({ number: 0, folder, json: "" }),
    async publish(version, lock) {
      const [newest] = committed(await rows());
      const number = (newest?.number ?? 0) + 1;
      await lock?.assertHeld();
      await add({
        number,
        folder: version.folder,
        json: JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...version }),
      });
      const [served] = committed(await rows());
      if (served?.version.info.version !== version.info.version) throw lockedBy(uri, undefined);
    },
    discard: drop,
    async dropOld(keptFolders, keptForMs) {
      const all = await rows();
      const versions = committed(all);
      const folders = [...new Set(versions.map(({ version }) => version.folder))];
      for (const folder of new Set(all.map((row) => row.folder))) {
        if (keptFolders.includes(folder)) continue;
        const successor = folders[folders.indexOf(folder) - 1];
        const isFinished = folders.includes(folder);
        if (isFinished && successor !== undefined && Date.now() - madeAt(successor) < keptForMs) continue;
        await drop(folder);
      }
    },
    takeLock: async () => takeRemoteLock(uri, await database()),
    async inspect() {
      const versions = [];
      for (const { version } of committed(await rows())) {
        const damage = await damageOf(uri, version);
        versions.push({ name: version.info.version, damage: damage === undefined ? [] : [damage] });
      }
      return { usable: await this.usable(), versions, lock: await readRemoteLock(await database()) };
    },
  };
}

/** The highest number first; of those that share one the first alone. */
function committed(rows: readonly VersionRow[]): readonly NumberedVersion[] {
  const byNumber = new Map<number, CommittedVersion>();
  for (const { number, json } of rows) {
    if (json === "" || byNumber.has(number)) continue;
    const version = readRecorded(JSON.parse(json));
    if (version) byNumber.set(number, version);
  }
  return [...byNumber].map(([number, version]) => ({ number, version })).sort((a, b) => b.number - a.number);
}

/** The store keeps checksums of its own; what can be seen from here is whether the tables open and hold their rows. */
async function damageOf(uri: string, version: CommittedVersion): Promise<string | undefined> {
  try {
    const { articles, passages } = await openIndexTables(uri, version);
    const counts = [await articles.countRows(), await passages.countRows()];
    const expected = [version.info.articleCount, version.info.passageCount];
    if (counts.join() === expected.join()) return undefined;
    return `${version.info.version} holds ${counts.join(" and ")} rows instead of ${expected.join(" and ")}`;
  } catch (error) {
    return `${version.info.version}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
