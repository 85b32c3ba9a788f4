import { expect, it } from "vitest";
import { rehearse } from "./rehearse.ts";

it("goes on after a question that fails", async () => {
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    if (question === "a") throw new Error("no answer");
  };
  await rehearse(["a", "b"], ask, () => true);
  expect(asked).toEqual(["a", "b"]);
});

it("ends where it is no longer wanted", async () => {
  const asked: string[] = [];
  await rehearse(
    ["a", "b", "c"],
    async (question) => asked.push(question),
    () => asked.length < 2,
  );
  expect(asked).toEqual(["a", "b"]);
});
