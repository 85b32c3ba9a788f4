import { expect, it } from "vitest";
import { correct } from "../../../testing/correct-claim.ts";

it.each([
  ["所有果农都搬到新园了吧？", "首批搬到新园的有两家果农，其余五家果农仍在老园。", "其余五家果农仍在老园"],
  ["18座果棚都加固好了，对吧？", "全村有果棚18座，已经加固的12座，余下6座计划明年加固。", "余下6座计划明年加固"],
  ["三个果园都在采摘了吧？", "全县三个果园里，东坡果园正在采摘，南坡、北坡两个还在套袋。", "南坡、北坡两个还在套袋"],
  ["去年入库的苹果全是合作社卖掉的吧？", "去年入库苹果40批，其中合作社卖掉的25批。", "其中合作社卖掉的25批"],
])("tells of a part what the question claims of all: %s", async (question, text, stated) => {
  expect(await correct(question, text)).toMatchObject({ stated });
});

it.each([
  ["果园里大半果棚都没有围栏吧？", "205座果棚只有74座设有围栏。"],
  ["早熟苹果的运费能全退吧？", "晚熟的退一半，早熟苹果的运费全部退还。"],
  ["果棚并不是个个都有围栏吧？", "205座果棚只有74座有围栏。"],
  ["新的果棚都要装围栏吧？", "现有205座果棚，其中74座装有围栏。"],
  ["果农的保费都能报销吧？", "果农保费的报销比例达到70%左右。"],
  ["果棚倒了就按全损赔吧？", "果棚损坏30%至70%的，按比例赔付，倒了的按全损赔付。"],
])("leaves %s alone beside %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});
