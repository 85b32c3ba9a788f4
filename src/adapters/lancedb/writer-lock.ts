import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { YijuError } from "../../domain/errors.ts";

const LOCK_FILE = "writer.lock";
export const HEARTBEAT_MS = 5_000;
/** A lock whose owner has not touched it for this long is taken over; a dead process of this machine's at once. */
export const STALE_AFTER_MS = 60_000;

export interface LockOwner {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

/** `stale` when the owner is known or presumed to be dead. */
export type HeldLock = LockOwner & { readonly stale: boolean };

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
  const own = thisProcess();
  if (!(await acquire(path, own))) throw lockedBy(uri, await readLock(uri));
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, HEARTBEAT_MS).unref();
  return {
    async assertHeld() {
      if (!(await isOwn(path, own))) throw lockedBy(uri, await readLock(uri));
    },
    async release() {
      clearInterval(heartbeat);
      if (await isOwn(path, own)) await rm(path, { force: true });
    },
  };
}

/** Who holds the lock, where somebody does. */
export async function readLock(uri: string): Promise<HeldLock | undefined> {
  return readLockFile(join(uri, LOCK_FILE));
}

async function readLockFile(path: string): Promise<HeldLock | undefined> {
  try {
    const { mtimeMs } = await stat(path);
    // An owner that died between creating the file and writing to it left it empty.
    const unnamed = { token: "", pid: 0, host: "", since: new Date(mtimeMs).toISOString() };
    const owner = (await readOwner(path)) ?? unnamed;
    return { ...owner, stale: isGone(owner) || Date.now() - mtimeMs > STALE_AFTER_MS };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * A stale lock is replaced under a lock of its own that bears the dead owner's token, so that of many who find it
 * stale one replaces it, and those who come later see that it is no longer the one they found.
 */
async function acquire(path: string, own: LockOwner): Promise<boolean> {
  if (await create(path, own)) return true;
  const found = await readLockFile(path);
  if (!found) return create(path, own);
  if (!found.stale) return false;
  const takeover = `${path}.${found.token}`;
  if (!(await acquire(takeover, own))) return false;
  try {
    const now = await readLockFile(path);
    if (!now?.stale || now.token !== found.token) return false;
    const prepared = `${path}.new-${own.token}`;
    await writeFile(prepared, JSON.stringify(own));
    await rename(prepared, path);
    return true;
  } finally {
    await rm(takeover, { force: true });
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

async function isOwn(path: string, own: LockOwner): Promise<boolean> {
  return (await readOwner(path))?.token === own.token;
}

async function readOwner(path: string): Promise<LockOwner | undefined> {
  try {
    const owner: Partial<LockOwner> = JSON.parse(await readFile(path, "utf8"));
    return typeof owner.token === "string" && typeof owner.pid === "number" ? (owner as LockOwner) : undefined;
  } catch {
    return undefined;
  }
}

/** A new claim of this process. */
export function thisProcess(): LockOwner {
  return { token: randomUUID(), pid: process.pid, host: hostname(), since: new Date().toISOString() };
}

/** Whether it was a process of this machine that has ended; of another machine's nothing is known. */
export const isGone = ({ host, pid }: LockOwner): boolean => host === hostname() && !isAlive(pid);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

export function lockedBy(uri: string, owner: LockOwner | undefined): YijuError {
  const who = owner?.host ? `process ${owner.pid} on ${owner.host} since ${owner.since}` : "another process";
  return new YijuError(
    "index-locked",
    `索引正在更新 The index at ${uri} is being updated by ${who}.`,
    "等它结束后再试 Wait until it has ended, then try again; the lock of a dead process is released by itself.",
  );
}
