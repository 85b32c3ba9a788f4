import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { YijuError } from "../../domain/errors.ts";

const LOCK_FILE = "writer.lock";
const HEARTBEAT_MS = 5_000;
/** A lock whose owner has not touched it for this long is taken over; a dead process of this machine's at once. */
const STALE_AFTER_MS = 60_000;

export interface LockOwner {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

export interface WriterLock {
  /** @throws YijuError "index-locked" where another process has taken the lock over in the meantime. */
  assertHeld(): Promise<void>;
  release(): Promise<void>;
}

/**
 * One writer at a time: a file that only one process can create, touched while its owner lives.
 * @throws YijuError "index-locked" where another process holds it.
 */
export async function takeWriterLock(uri: string): Promise<WriterLock> {
  await mkdir(uri, { recursive: true });
  const path = join(uri, LOCK_FILE);
  const own: LockOwner = { token: randomUUID(), pid: process.pid, host: hostname(), since: new Date().toISOString() };
  if (!(await create(path, own))) {
    const owner = await readLock(uri);
    if (owner && !owner.stale) throw locked(uri, owner);
    if (owner) await removeStale(path, owner);
    if (!(await create(path, own))) throw locked(uri, await readLock(uri));
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, HEARTBEAT_MS).unref();
  const isOwn = async () => (await readOwner(path))?.token === own.token;
  return {
    async assertHeld() {
      if (!(await isOwn())) throw locked(uri, await readLock(uri));
    },
    async release() {
      clearInterval(heartbeat);
      if (await isOwn()) await rm(path, { force: true });
    },
  };
}

/** Who holds the lock, where somebody does; `stale` when the owner is known or presumed to be dead. */
export async function readLock(uri: string): Promise<(LockOwner & { readonly stale: boolean }) | undefined> {
  const path = join(uri, LOCK_FILE);
  try {
    const { mtimeMs } = await stat(path);
    // An owner that died between creating the file and writing to it left it empty.
    const unnamed = { token: "", pid: 0, host: "", since: new Date(mtimeMs).toISOString() };
    const owner = (await readOwner(path)) ?? unnamed;
    const dead = owner.host === hostname() && !isAlive(owner.pid);
    return { ...owner, stale: dead || Date.now() - mtimeMs > STALE_AFTER_MS };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function create(path: string, owner: LockOwner): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(owner), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Renamed before it is removed: of two that find it stale, the second must not remove the first one's new lock. */
async function removeStale(path: string, stale: LockOwner): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  const moved = await readOwner(aside);
  if ((moved?.token ?? "") !== stale.token && moved) await create(path, moved);
  await rm(aside, { force: true });
}

async function readOwner(path: string): Promise<LockOwner | undefined> {
  try {
    const owner: Partial<LockOwner> = JSON.parse(await readFile(path, "utf8"));
    return typeof owner.token === "string" && typeof owner.pid === "number" ? (owner as LockOwner) : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function locked(uri: string, owner: LockOwner | undefined): YijuError {
  const who = owner?.host ? `process ${owner.pid} on ${owner.host} since ${owner.since}` : "another process";
  return new YijuError(
    "index-locked",
    `索引正在更新 The index at ${uri} is being updated by ${who}.`,
    "等它结束后再试 Wait until it has ended, then try again; the lock of a dead process is released by itself.",
  );
}
