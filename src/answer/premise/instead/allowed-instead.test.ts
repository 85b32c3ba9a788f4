import { expect, it } from "vitest";
import { correct } from "../../../testing/correct-claim.ts";

it.each([
  ["暴雨天果园的冷库也不让进车，没错吧？", "暴雨天果园大门关闭，冷库进车不受限制，但不得停留。", "冷库进车不受限制"],
  ["果园的登记错过了就再也补不上，没错吧？", "果园登记每年三月办理，错过了可以在四月补登。", "错过了可以在四月补登"],
  [
    "果园的花房从来不让游客参观，是吧？",
    "果园库房不对外，果园的花房每月开放游客参观一次。",
    "果园的花房每月开放游客参观一次",
  ],
])("says that it may be had: %s", async (question, text, stated) => {
  expect((await correct(question, text))?.stated.replace("，", ",")).toBe(stated);
});

it.each([
  ["果园的花房不让游客参观，是吧？", "果园开放参观，花房不让游客参观。"],
  ["雨天不让上果园的观景台，是吧？", "果园的观景台仅晴天开放。"],
  ["果园的登记错过了就补不上，没错吧？", "果园的登记，错过了的不能补登，三月可以登记。"],
  ["果园的库房不许带狗，对吧？", "果园的花房可以拍照。"],
])("leaves %s alone beside %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});
