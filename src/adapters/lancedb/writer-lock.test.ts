import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readLock, takeWriterLock } from "./writer-lock.ts";

const folders: string[] = [];

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "yiju-lock-"));
  folders.push(folder);
  return folder;
}

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const lockOf = (uri: string) => join(uri, "writer.lock");

/** A process that has ended: its number belongs to nobody. */
const deadPid = () => spawnSync(process.execPath, ["--version"]).pid;

async function leaveLock(uri: string, owner: object | string, ageMs = 0): Promise<void> {
  await writeFile(lockOf(uri), typeof owner === "string" ? owner : JSON.stringify(owner));
  const touched = new Date(Date.now() - ageMs);
  await utimes(lockOf(uri), touched, touched);
}

describe("the writer's lock", () => {
  it("keeps a second writer out and names the first", async () => {
    const uri = await emptyFolder();
    const lock = await takeWriterLock(uri);
    await expect(takeWriterLock(uri)).rejects.toMatchObject({
      code: "index-locked",
      message: expect.stringContaining(`process ${process.pid} on ${hostname()}`),
    });
    await lock.release();
    await (await takeWriterLock(uri)).release();
    expect(await readdir(uri)).toEqual([]);
  });

  it("lets one of twenty in", async () => {
    const uri = await emptyFolder();
    const taken = await Promise.allSettled(Array.from({ length: 20 }, () => takeWriterLock(uri)));
    expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it.each([
    ["of a dead process of this machine", { token: "x", pid: deadPid(), host: hostname(), since: "" }, 0],
    ["that another machine has not touched for a minute", { token: "x", pid: 1, host: "elsewhere", since: "" }, 61_000],
    ["that was left empty", "", 61_000],
  ])("takes over a lock %s, and lets one of ten do so", async (_, owner, age) => {
    const uri = await emptyFolder();
    await leaveLock(uri, owner, age);
    const taken = await Promise.allSettled(Array.from({ length: 10 }, () => takeWriterLock(uri)));
    expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await readdir(uri)).toEqual(["writer.lock"]);
  });

  it("lets one in when many find a dead owner's lock at every stage of another's taking it over", async () => {
    for (let round = 0; round < 50; round++) {
      const uri = await emptyFolder();
      await leaveLock(uri, { token: "x", pid: 1, host: "elsewhere", since: "" }, 61_000);
      const late = (steps: number) =>
        Array.from({ length: steps }).reduce<Promise<unknown>>((wait) => wait.then(() => stat(uri)), Promise.resolve());
      const taken = await Promise.allSettled(
        Array.from({ length: 12 }, (_, at) => late(at % 6).then(() => takeWriterLock(uri))),
      );
      expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await readdir(uri)).toEqual(["writer.lock"]);
    }
  });

  it("takes over from one that died while it was taking over", async () => {
    const uri = await emptyFolder();
    await leaveLock(uri, { token: "x", pid: deadPid(), host: hostname(), since: "" });
    await writeFile(`${lockOf(uri)}.x`, JSON.stringify({ token: "y", pid: deadPid(), host: hostname(), since: "" }));
    await (await takeWriterLock(uri)).release();
    expect(await readdir(uri)).toEqual([]);
  });

  it.each([
    ["a living process of this machine", { token: "x", pid: process.ppid, host: hostname(), since: "" }],
    ["another machine that touched it just now", { token: "x", pid: 1, host: "elsewhere", since: "" }],
    ["somebody who is just writing it", ""],
  ])("respects the lock of %s", async (_, owner) => {
    const uri = await emptyFolder();
    await leaveLock(uri, owner);
    await expect(takeWriterLock(uri)).rejects.toMatchObject({ code: "index-locked" });
  });

  it("notices that it was taken over, and leaves the new owner's lock alone", async () => {
    const uri = await emptyFolder();
    const lock = await takeWriterLock(uri);
    const other = { token: "other", pid: process.ppid, host: hostname(), since: "2026-01-01T00:00:00.000Z" };
    await leaveLock(uri, other);
    await expect(lock.assertHeld()).rejects.toMatchObject({ code: "index-locked" });
    await lock.release();
    expect(JSON.parse(await readFile(lockOf(uri), "utf8"))).toEqual(other);
    expect(await readLock(uri)).toEqual({ ...other, stale: false });
  });

  it("knows of no lock where there is none", async () => {
    expect(await readLock(await emptyFolder())).toBeUndefined();
  });
});
