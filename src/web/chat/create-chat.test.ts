import { describe, expect, it } from "vitest";
import type { Answer, Question } from "../../domain/answer.ts";
import { fakeAnswer } from "../../http/fake-services.ts";
import { keepConversations } from "../kept/kept-conversations.ts";
import { Failure } from "../service/connection.ts";
import { createChat } from "./create-chat.ts";

function setUp() {
  const asked: Question[] = [];
  const answers: { resolve: (answer: Answer) => void; reject: (error: unknown) => void }[] = [];
  const memory = keepConversations(null);
  const chat = createChat((question, signal) => {
    asked.push(question);
    return new Promise((resolve, reject) => {
      answers.push({ resolve, reject });
      signal.addEventListener("abort", () => reject(signal.reason));
    });
  }, memory);
  const answer = async (question: string, options?: { inPlaceOf?: string; isAlone?: boolean }) => {
    const done = chat.ask(question, options);
    answers.at(-1)?.resolve({ ...fakeAnswer, answer: `答${question}` });
    await done;
  };
  return { chat, asked, answers, answer, memory, questions: () => chat.state.get().turns.map((turn) => turn.question) };
}

describe("createChat", () => {
  it("sends what was answered before along with a follow-up", async () => {
    const { asked, answer } = setUp();
    await answer("一？");
    await answer("二？");
    expect(asked[1]).toEqual({
      question: "二？",
      history: [
        { role: "user", content: "一？" },
        { role: "assistant", content: "答一？" },
      ],
    });
  });

  it("asks in place of an earlier question with what went before it, or alone, and keeps what comes after", async () => {
    const { chat, asked, answer, memory, questions } = setUp();
    for (const question of ["一？", "二？", "三？"]) await answer(question);
    await answer("二改？", { inPlaceOf: chat.state.get().turns[1]?.id ?? "" });
    expect(questions()).toEqual(["一？", "二改？", "三？"]);
    expect(chat.state.get().latest).toBe(chat.state.get().turns[1]?.id);
    expect(asked.at(-1)?.history).toHaveLength(2);
    await answer("二改？", { inPlaceOf: chat.state.get().turns[1]?.id ?? "", isAlone: true });
    expect(asked.at(-1)?.history).toEqual([]);
    expect(memory.list.get()[0]?.turns.map(({ question }) => question)).toEqual(questions());
  });

  it("asks one question at a time, and none once it is blank", async () => {
    const { chat, asked } = setUp();
    void chat.ask("一？");
    await chat.ask("二？");
    await chat.ask("");
    expect(asked).toHaveLength(1);
  });

  it("stops: the turn stays, marked, and the next question can be asked", async () => {
    const { chat, answer, questions } = setUp();
    const stopped = chat.ask("一？");
    chat.stop();
    await stopped;
    expect(chat.state.get().turns[0]).toMatchObject({ state: "stopped" });
    await answer("二？");
    expect(questions()).toEqual(["一？", "二？"]);
    expect(chat.state.get().turns[1]).toMatchObject({ state: "done" });
  });

  it("keeps the reason of a failure, and no other error's inner words", async () => {
    const { chat, answers } = setUp();
    const first = chat.ask("一？");
    answers[0]?.reject(new Failure("away", "请稍候。"));
    await first;
    const second = chat.ask("二？");
    answers[1]?.reject(new TypeError("inner words"));
    await second;
    expect(chat.state.get().turns.map(({ failure }) => failure?.kind)).toEqual(["away", "refused"]);
    expect(chat.state.get().turns[1]?.failure?.message).not.toContain("inner words");
  });

  it("keeps a question that a new conversation cuts short as stopped, and lets its answer change nothing", async () => {
    const { chat, answers, memory } = setUp();
    const first = chat.ask("一？");
    chat.startOver();
    answers[0]?.resolve(fakeAnswer);
    await first;
    expect(chat.state.get().turns).toEqual([]);
    const [kept] = memory.list.get();
    if (kept) chat.resume(kept);
    expect(chat.state.get().turns).toMatchObject([{ question: "一？", state: "stopped", sentences: [] }]);
  });

  it("lets the running answer go on when its own conversation is resumed", async () => {
    const { chat, answers, memory } = setUp();
    const first = chat.ask("一？");
    const [kept] = memory.list.get();
    if (kept) chat.resume(kept);
    answers[0]?.resolve(fakeAnswer);
    await first;
    expect(chat.state.get().turns).toMatchObject([{ question: "一？", state: "done" }]);
    expect(memory.list.get()[0]?.turns).toMatchObject([{ state: "done" }]);
  });

  it("limits questions to one article until told otherwise, and remembers each conversation once", async () => {
    const { chat, asked, answer, memory } = setUp();
    chat.limitTo({ articleId: "a", title: "甲" });
    await answer("一？");
    chat.limitTo(null);
    await answer("二？");
    await answer("一改？", { inPlaceOf: chat.state.get().turns[0]?.id ?? "" });
    expect(asked.map(({ articleIds }) => articleIds)).toEqual([["a"], undefined, ["a"]]);
    chat.startOver();
    await answer("三？");
    expect(memory.list.get().map(({ turns }) => turns.map(({ question }) => question))).toEqual([
      ["三？"],
      ["一改？", "二？"],
    ]);
    const [, older] = memory.list.get();
    if (older) chat.resume(older);
    expect(chat.state.get().turns).toHaveLength(2);
  });
});
