import { expect, it } from "vitest";
import type { Answer } from "../../domain/answer.ts";
import { fakeAnswer, fakeCitation } from "../../http/fake-services.ts";
import { answerAsText } from "./answer-as-text.ts";
import { startTurn } from "./turn.ts";

const doubt = { type: "ocr_suspect", comment: "疑为“账号”" };
const answer: Answer = {
  ...fakeAnswer,
  citations: [{ ...fakeCitation, title: "某文", quote: "“已覆盖。”", suspect: [doubt, doubt] }],
  notices: ["按这个问题理解：2023年呢？", "说的是2023年的事。"],
};

it("copies all that the page shows of an answer, each thing once", () => {
  const turn = { ...startTurn("那2023年呢？", { articleId: "a", title: "某文" }), askedAs: "2023年呢？" };
  expect(answerAsText(turn, answer, () => "http://a/b")).toBe(
    [
      "那2023年呢？",
      "只问《某文》",
      "按这个问题理解：2023年呢？",
      "",
      "目前已覆盖全国。[1]",
      "※ 说的是2023年的事。",
      "",
      "[1] 《某文》 某报, 2023-02-25 “已覆盖。” http://a/b",
      "原文此处存疑，照录未改：疑为“账号”",
    ].join("\n"),
  );
});
