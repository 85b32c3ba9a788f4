import { expect, it } from "vitest";
import { correct } from "../../../testing/correct-claim.ts";

it.each([
  ["果园边上允许种豆角，对吧？", "果园边上种豆角等浅根作物不受限制。"],
  ["果农的收入差不多一半靠苹果，是吧？", "苹果收入占果农全部收入的47%。"],
  ["没条件自己建冷库的村可以租冷库，是吗？", "有条件的村可以建冷库，其他村租用冷库。"],
  ["红果园和青果园两个园都在柳湾村，是吧？", "柳湾村设三个果园：红果园、青果园和黄果园。"],
  ["果园补贴是果农去申请的吧？", "骗取果园补贴的，三年内不得再次申请。"],
  ["果园检查是合作社先查的吧？", "2021年印发的《果园检查办法》停止执行。"],
  ["果园的产量还没恢复到2019年那么多，是吧？", "果园的产量恢复到2019年的88%。"],
  ["果园停产了五年，对吧？", "果园的果树树龄超过25年。"],
  ["果园的苹果每箱出口价是3元，对吧？", "果园的苹果每箱进口价是5元。"],
  ["果园的苹果孩子们也能吃，对吧？", "果园的苹果往往吃不完，孩子们的零食又常常不够用。"],
  ["不到100亩的果园每年报一次产量，对吧？", "超过100亩的果园每年报一次产量。"],
  ["果园的检测费果农不用出，对吧？", "果园的检测费由县财政负担，果农不交费。"],
  ["改革后，为什么果园还是只能本社果农承包？", "改革前，果园只能由本社果农承包。"],
  ["果园基本都装了滴灌，没错吧？", "全县已有98%的果园装了滴灌。"],
  ["新品种的苹果不是红果系的，对吧？", "这种新苹果属于黄果系，是继红果系、青果系之后的第三类品种。"],
  ["果园绝收的说法是假的，对吧？", "针对果园绝收的说法，县农业局表示，这种说法不准确。"],
  ["老果园的补贴比新果园高，是不是？", "老果园的缴费标准比新果园更低、补贴标准比新果园更高。"],
  ["果园管护费要一次交20元，对吧？", "果树证不用自己领，果园管护费每次20元。"],
  ["果园大赛是青河高新区承办的吧？", "果园大赛由农业农村局与青河市政府联合主办，青河市高新区政府、果业局共同承办。"],
  ["苹果产量没有持续下降，对吧？", "随着果树的持续老化，今后苹果产量或将略有下降。"],
])("lets nothing stand against %s beside %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});

it("lets nothing stand against a denial that another sentence makes with another word for the deed", async () => {
  const [paid, free] = ["散户缴纳的果园管护费，与县里的补助共同用于修路。", "果农仍然不缴费，管护费由合作社出。"];
  expect(await correct("果农不用缴纳果园管护费吧？", paid, undefined, paid + free)).toBeNull();
});

it("lets no plan stand against what another sentence says was not done", async () => {
  const [plan, report] = ["6月底前开工建设果园冷库。", "果园冷库因资金不足，未能按期开工。"];
  expect(await correct("果园冷库为什么没开工？", plan, undefined, plan + report)).toBeNull();
});

it("lets no figure stand against one that another sentence gives of nearly all that is claimed", async () => {
  const [all, year] = ["青河市未来三年力争完成改造果园图斑1098个，面积43.7万亩。", "2023年计划完成改造面积6.8万亩。"];
  expect(await correct("青河市2023年计划改造果园6.8万亩，对吧？", all, undefined, all + year)).toBeNull();
  expect(await correct("青河市三年要改造果园45万亩，对吧？", all, undefined, all + year)).not.toBeNull();
});
