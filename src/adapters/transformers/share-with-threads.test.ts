import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import type { Embedder } from "../../ports/embedder.ts";
import { createHashEmbedder } from "../memory/hash-embedder.ts";
import { shareWithThreads } from "./share-with-threads.ts";

/** An embedder whose texts wait until `finish` is called, in the order in which they came. */
function createHeldEmbedder() {
  const plain = createHashEmbedder();
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const held: Embedder = {
    ...plain,
    async embed(text) {
      asked.push(text);
      await new Promise<void>((resolve) => waiting.push(resolve));
      return plain.embed(text);
    },
  };
  const finish = async () => {
    for (const resolve of waiting.splice(0)) resolve();
    await setImmediate();
  };
  return { held, asked, finish };
}

async function openShared() {
  const [own, other] = [createHeldEmbedder(), createHeldEmbedder()];
  let opened = 0;
  const shared = shareWithThreads(own.held, () => {
    opened++;
    return { ...other.held, parallel: 1 };
  });
  return { own, other, shared, opened: () => opened };
}

it("starts no thread for texts that come one after the other", async () => {
  const { own, shared, opened } = await openShared();
  for (const text of ["门诊", "住院"]) {
    const embedded = shared.embed(text);
    await own.finish();
    expect(await embedded).toEqual(await createHashEmbedder().embed(text));
  }
  expect(opened()).toBe(0);
});

it("embeds here until the thread's model is loaded, then there whatever comes beside another", async () => {
  const { own, other, shared, opened } = await openShared();
  const early = Promise.all(["一", "二", "三"].map((text) => shared.embed(text)));
  expect(own.asked).toEqual(["一", "二", "三"]);
  await own.finish();
  await early;
  await other.finish();
  expect(opened()).toBe(1);
  const loading = other.asked.length;
  const late = Promise.all(["四", "五", "六", "七"].map((text) => shared.embed(text)));
  expect(own.asked.slice(3)).toEqual(["四"]);
  expect(other.asked.slice(loading)).toEqual(["五", "六", "七"]);
  await Promise.all([own.finish(), other.finish()]);
  expect(await late).toHaveLength(4);
});

it("does the work here where the thread fails", async () => {
  const plain = createHashEmbedder();
  let calls = 0;
  const failing = async () => {
    if (calls++ === 0) return new Float32Array();
    throw new Error("The thread has ended");
  };
  const shared = shareWithThreads(plain, () => ({ ...plain, embed: failing, parallel: 1 }));
  await Promise.all([shared.embed("一"), shared.embed("二")]);
  await setImmediate();
  const found = await Promise.all(["三", "四"].map((text) => shared.embed(text)));
  expect(found).toEqual([await plain.embed("三"), await plain.embed("四")]);
  expect(calls).toBe(2);
});

it("embeds in the thread all the same where that cannot read pairs", async () => {
  const plain = createHashEmbedder();
  const [scored, embedded]: [string[], string[]] = [[], []];
  const score = async (where: string) => {
    scored.push(where);
    if (where === "there") throw new Error("No room for the reader");
    return 1;
  };
  const own = { ...plain, crossEncoder: { score: () => score("here") } };
  const other: Embedder = {
    ...plain,
    crossEncoder: { score: () => score("there") },
    embed: (text) => {
      embedded.push(text);
      return plain.embed(text);
    },
  };
  const shared = shareWithThreads(own, () => other);
  await Promise.all([shared.embed("一"), shared.embed("二")]);
  await setImmediate();
  const both = [shared.embed("三"), shared.crossEncoder?.score("问", []), shared.embed("四")];
  expect((await Promise.all(both))[1]).toBe(1);
  expect(scored).toEqual(["there", "here"]);
  expect(embedded).toContain("四");
});
