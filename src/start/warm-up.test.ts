import { expect, it } from "vitest";
import { createWarmUp } from "./warm-up.ts";

it("is done once all of its work is over, one piece after the other, though some of it fails", async () => {
  const warmUp = createWarmUp();
  const done: string[] = [];
  expect(warmUp.isDone()).toBe(false);
  const first = warmUp.run(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    done.push("first");
    throw new Error("The disk is gone");
  });
  const second = warmUp.run(async () => done.push("second"));
  await first;
  expect(warmUp.isDone()).toBe(false);
  await second;
  expect(done).toEqual(["first", "second"]);
  expect(warmUp.isDone()).toBe(true);
});

it("is no longer done when there is more to do", async () => {
  const warmUp = createWarmUp();
  await warmUp.run(async () => undefined);
  const more = warmUp.run(async () => undefined);
  expect(warmUp.isDone()).toBe(false);
  await more;
  expect(warmUp.isDone()).toBe(true);
});
