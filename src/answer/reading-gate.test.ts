import { describe, expect, it } from "vitest";
import { createGate } from "./reading-gate.ts";

/** Work that ends when it is told to. */
function workOf(log: string[], name: string) {
  let end = () => {};
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  const work = async () => {
    log.push(name);
    await done;
    return name;
  };
  return { work, end };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("the gate", () => {
  it("lets in as many as may, then the others in their order", async () => {
    const [log, gate] = [[] as string[], createGate(2)];
    const works = ["a", "b", "c", "d"].map((name) => workOf(log, name));
    const all = works.map(({ work }) => gate(work));
    await settled();
    expect(log).toEqual(["a", "b"]);
    works[1]?.end();
    await settled();
    expect(log).toEqual(["a", "b", "c"]);
    for (const { end } of works) end();
    expect(await Promise.all(all)).toEqual(["a", "b", "c", "d"]);
  });

  it("never begins the work of one who left while waiting", async () => {
    const [log, gate, leaving] = [[] as string[], createGate(1), new AbortController()];
    const [first, second, third] = ["a", "b", "c"].map((name) => workOf(log, name));
    if (!first || !second || !third) throw new Error("Three works are needed");
    const running = gate(first.work);
    const left = gate(second.work, leaving.signal);
    const staying = gate(third.work);
    leaving.abort(new Error("gone"));
    await expect(left).rejects.toThrow("gone");
    first.end();
    third.end();
    await Promise.all([running, staying]);
    expect(log).toEqual(["a", "c"]);
  });

  it("goes on after work that failed, and refuses one who left before", async () => {
    const gate = createGate(1);
    await expect(gate(() => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
    await expect(gate(async () => 1, AbortSignal.abort(new Error("gone")))).rejects.toThrow("gone");
    expect(await gate(async () => 2)).toBe(2);
  });
});
