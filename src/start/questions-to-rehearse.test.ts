import { expect, it } from "vitest";
import { questionsToRehearse } from "./questions-to-rehearse.ts";

const texts: Readonly<Record<string, readonly string[]>> = {
  a: ["医保报销的比例", "门诊"],
  b: ["超导体".repeat(20)],
  c: ["住院"],
};
const index = {
  catalogue: async () => Object.keys(texts).map((id) => ({ id, publishedOn: "", passageCount: 1 })),
  passagesOf: async (id: string) => (texts[id] ?? []).map((text) => ({ text })) as never,
};

it("asks in several ways, each about the opening of a passage", async () => {
  expect(await questionsToRehearse(index)).toEqual([
    "医保报销的比例是什么？",
    "门诊有哪些？",
    `${"超导体".repeat(10)}是多少？`,
    "住院是什么时候？",
  ]);
});

it("asks no more than is enough, of passages spread over the articles", async () => {
  expect(await questionsToRehearse(index, 2)).toEqual(["医保报销的比例是什么？", "住院有哪些？"]);
});

it("asks of a long article no more than three, and cuts no character in two", async () => {
  const long = { a: Array.from({ length: 10 }, (_, i) => `第${i}段`), b: ["𠮷".repeat(40)] };
  const questions = await questionsToRehearse({
    catalogue: async () => Object.keys(long).map((id) => ({ id, publishedOn: "", passageCount: 1 })),
    passagesOf: async (id: string) => long[id as keyof typeof long].map((text) => ({ text })) as never,
  });
  expect(questions).toEqual(["第0段是什么？", "第4段有哪些？", "第8段是多少？", `${"𠮷".repeat(30)}是什么时候？`]);
});
