import { expect, it } from "vitest";
import { correct } from "../../../testing/correct-claim.ts";

it.each([
  ["新渡口修在青河县，对吧？", "新渡口建在柳湾县，明年开渡。", "柳湾县"],
  ["采摘大赛的奖是在北京颁的，对吧？", "采摘大赛的奖在上海举行的大会上颁发，颁奖大会在上海举行。", "上海"],
])("sets right: %s", async (question, text, stated) => {
  expect((await correct(question, text))?.stated).toContain(stated);
});

it.each([
  ["体育馆(二期工程)建在城西，对吧？", "体育馆(二期工程)建在城西。"],
  ["果品认证（三品一标)*+[在全县开展，对吧？", "果品认证（三品一标)在全县开展。"],
  ["采摘大赛的奖是在北京颁的，对吧？", "采摘大赛的奖在北京颁发，初赛在上海举行。"],
])("leaves %s alone beside %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});
