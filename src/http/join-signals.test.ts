import { getEventListeners } from "node:events";
import { expect, it } from "vitest";
import { joinSignals } from "./join-signals.ts";

it.each([0, 1])("aborts with signal %i, for its reason", (which) => {
  const controllers = [new AbortController(), new AbortController()];
  const { signal } = joinSignals(...controllers.map((each) => each.signal));
  expect(signal.aborted).toBe(false);
  const reason = new Error("gone");
  controllers[which]?.abort(reason);
  expect(signal.reason).toBe(reason);
});

it("is aborted from the start where one is", () => {
  expect(joinSignals(new AbortController().signal, AbortSignal.abort("gone")).signal.reason).toEqual(new Error("gone"));
});

it("leaves nothing on a signal that outlives the work", () => {
  const lasting = new AbortController().signal;
  for (let i = 0; i < 100; i++) joinSignals(new AbortController().signal, lasting).release();
  expect(getEventListeners(lasting, "abort")).toEqual([]);
});
