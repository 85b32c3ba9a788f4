import { expect, it, vi } from "vitest";
import { fakeAnswer } from "../http/fake-services.ts";
import type { Answerer } from "./answer-question.ts";
import { rememberAnswers } from "./remember-answers.ts";

function remembering(changes: Partial<typeof fakeAnswer> = {}) {
  let version = "1";
  const index = {
    info: async () => ({ embedderId: null, dimension: 0, passageCount: 1, articleCount: 1, version }),
  };
  const answer = vi.fn<Answerer>(async () => ({ ...fakeAnswer, ...changes }));
  const commit = () => {
    version = "2";
  };
  return { answer, ask: rememberAnswers(answer, index), commit };
}

it("answers the same question once, the second time under an id of its own", async () => {
  const { answer, ask } = remembering();
  const first = await ask({ question: "改革带来什么？" });
  const second = await ask({ question: " 改革带来什么？" });
  expect(answer).toHaveBeenCalledTimes(1);
  expect(second).toEqual({ ...first, id: second.id });
  expect(second.id).not.toBe(first.id);
});

it("tells the events of an answer again, each citation before the sentence that needs it", async () => {
  const { ask } = remembering();
  await ask({ question: "改革带来什么？" });
  const onEvent = vi.fn();
  await ask({ question: "改革带来什么？" }, { onEvent });
  expect(onEvent.mock.calls.map(([event]) => event.type)).toEqual(["status", "citation", "sentence"]);
});

it("answers anew what is asked otherwise, of another version, or was degraded", async () => {
  const { answer, ask, commit } = remembering();
  await ask({ question: "改革带来什么？" });
  await ask({ question: "改革带来什么？", asOf: "2023-01" });
  await ask({ question: "改革带来什么？", mode: "extractive" });
  commit();
  await ask({ question: "改革带来什么？" });
  expect(answer).toHaveBeenCalledTimes(4);
  const degraded = remembering({ degraded: true });
  await degraded.ask({ question: "改革带来什么？" });
  await degraded.ask({ question: "改革带来什么？" });
  expect(degraded.answer).toHaveBeenCalledTimes(2);
});
