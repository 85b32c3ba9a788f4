import { setTimeout as sleep } from "node:timers/promises";
import type { Connection, Table } from "@lancedb/lancedb";
import { Field, Float64, Int32, Schema, Utf8 } from "apache-arrow";
import { openTableIfThere } from "./connect.ts";
import { literal } from "./look-up.ts";
import {
  HEARTBEAT_MS,
  type HeldLock,
  isGone,
  type LockOwner,
  lockedBy,
  STALE_AFTER_MS,
  thisProcess,
  type WriterLock,
} from "./writer-lock.ts";

const TABLE = "writer-lock";
/** How long an owner that seems dead is looked at, since its clock may differ by as much as makes it seem so. */
const WATCHED_MS = 12_000;
const CREATED_WITHIN_MS = 1_000;
/** Older states of the table are removed by the owner now and then. */
const BEATS_UNTIL_TIDIED = 60;

const text = (name: string) => new Field(name, new Utf8(), false);
const schema = new Schema([
  text("token"),
  new Field("pid", new Int32(), false),
  text("host"),
  text("since"),
  /** Milliseconds since the epoch: a claim's or a heartbeat's. */
  new Field("at", new Float64(), false),
]);

interface LockRow extends LockOwner {
  readonly at: number;
}

/**
 * Whoever's first row comes first holds the lock, until its rows are gone or it has added none for a minute. Lance puts
 * the rows of all writers in one order, whoever adds them; exclusive creation it does not have.
 * @throws YijuError "index-locked" where another process holds it.
 */
export async function takeRemoteLock(uri: string, database: Connection): Promise<WriterLock> {
  const present = await openTableIfThere(database, TABLE);
  const table = present ?? (await database.createEmptyTable(TABLE, schema, { existOk: true }));
  const own = thisProcess();
  const held = await findHolder(table);
  if (held && !(await isDead(table, held))) throw lockedBy(uri, held);
  const beat = () => table.add([{ ...own, at: Date.now() }]);
  const leave = () => table.delete(`token = ${literal(own.token)}`);
  await beat();
  // Who creates the table at the same moment may empty it once more.
  if (!present) await sleep(CREATED_WITHIN_MS);
  for (;;) {
    const first = await findHolder(table);
    if (first?.token === own.token) break;
    if (first && (await isDead(table, first))) await table.delete(`token = ${literal(first.token)}`);
    else if (first) {
      await leave();
      throw lockedBy(uri, first);
    } else await beat();
  }
  let beats = 0;
  const heartbeat = setInterval(() => {
    beats++;
    const tidied = beats % BEATS_UNTIL_TIDIED === 0 ? tidy(table) : undefined;
    Promise.all([beat(), tidied]).catch(() => undefined);
  }, HEARTBEAT_MS).unref();
  return {
    async assertHeld() {
      const holder = await findHolder(table);
      if (holder?.token !== own.token) throw lockedBy(uri, holder);
    },
    async release() {
      clearInterval(heartbeat);
      await leave();
      await tidy(table);
    },
  };
}

/** Who holds the lock, where somebody does. */
export async function readRemoteLock(database: Connection): Promise<HeldLock | undefined> {
  const table = await openTableIfThere(database, TABLE);
  const holder = table && (await findHolder(table));
  return holder && { ...holder, stale: isGone(holder) || isSilent(holder) };
}

/** With the time of its last row. */
async function findHolder(table: Table): Promise<LockRow | undefined> {
  await table.checkoutLatest();
  const rows = (await table.query().toArray()) as LockRow[];
  const [first] = rows;
  if (!first) return undefined;
  const { token, pid, host, since } = first;
  const at = Math.max(...rows.filter((row) => row.token === token).map((row) => row.at));
  return { token, pid, host, since, at };
}

const isSilent = ({ at }: LockRow) => Date.now() - at > STALE_AFTER_MS;

async function isDead(table: Table, holder: LockRow): Promise<boolean> {
  if (isGone(holder)) return true;
  if (!isSilent(holder)) return false;
  await sleep(WATCHED_MS);
  const later = await findHolder(table);
  return later?.token !== holder.token || later.at === holder.at;
}

/** What came before the last minutes is read by nobody. */
async function tidy(table: Table): Promise<void> {
  await table.optimize({ cleanupOlderThan: new Date(Date.now() - 10 * STALE_AFTER_MS) }).catch(() => undefined);
}
