import { expect, it } from "vitest";
import { correct } from "../../../testing/correct-claim.ts";

it.each([
  ["苗木的价钱是政府定的吧？", "果园用的苗木、农膜由经营者自主定价，实行明码标价。", "经营者"],
  ["今年采摘期是不是短了？", "受气温影响，今年采摘期长了9天，游客多于上年。", "长了"],
  ["既然修枝的补贴还没发，那要等到几月？", "修枝补贴已经在3月发完，涉及果农800户。", "修枝补贴已经在3月发完"],
  ["2019年的《果园用药办法》现在还有效吧？", "本办法自发布之日起施行，2019年的《果园用药办法》同时废止。", "废止"],
  ["打药补贴是一次性给的吧？", "打药补贴分两次发放，春季发六成。", "分两次"],
  ["为什么烂果的比例增加了？", "好果率由80%提高到88%，烂果率由12%降到7%。", "降到"],
])("says the opposite of what is taken for granted: %s", async (question, text, stated) => {
  expect((await correct(question, text))?.stated).toContain(stated);
});

it.each([
  ["修枝这活给果农减负了，是吧？", "修枝机下地以后，果农的劳动负担减轻了，加重的是机手的。"],
  ["果农进园免费，游客却要收钱？", "果农和游客都可以进园，果农免费，游客每人收费20元。"],
  ["苗木由果农自己定价，对吧？", "苗木由经营者自主定价，政府定价的只有农膜。"],
  ["为什么采摘期长了？", "今年采摘期长了9天，花期短了4天。"],
  ["果园院长说过采摘的事吧？", "采摘期比上年短了两天。"],
])("leaves %s alone beside %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});
