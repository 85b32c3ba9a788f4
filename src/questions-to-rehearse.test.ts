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
