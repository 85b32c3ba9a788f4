import { expect, it } from "vitest";
import { correct } from "../../../testing/correct-claim.ts";

it.each([
  ["果棚补助是先拿钱后搭棚，对吧？", "果棚补助先搭后补，验收合格才拨付。", "先搭后补"],
  ["卸果时是工人先开闸，司机再熄火，对吧？", "卸果时应当先由司机熄火，再由工人开闸。", "先由司机熄火，再由工人开闸"],
  ["产量相同的先比面积再比树龄，是吧？", "产量相同的，依次比较树龄、面积。", "依次比较树龄、面积"],
])("says what comes first: %s", async (question, text, stated) => {
  expect(await correct(question, text)).toMatchObject({ about: "trend", stated });
});

it.each([
  ["果棚补助是先搭棚后给钱，对吧？", "果棚补助先搭后补，验收合格才拨付。"],
  ["司机先熄火，工人再开闸，对吧？", "卸果时应当先由司机熄火，再由工人开闸。"],
  ["果农优先领苗，领完再登记，对吧？", "先登记果树，再浇水施肥。"],
])("leaves %s alone beside %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});
