import { expect, it } from "vitest";
import { correct } from "../../../testing/correct-claim.ts";

it.each([["旱地每亩补4.9万元，对吧？", "水田每亩补4.9万元，旱地每亩补3.2万元。", "3.2万元"]])(
  "sets right: %s",
  async (question, text, stated) => {
    expect((await correct(question, text))?.stated).toContain(stated);
  },
);

it.each([
  ["研究生每月生活补助是1000元，对吧？", "本科生每月生活补助800元，硕士1000元，博士1500元。"],
  ["居民普通门诊报销比例能到50%，对吧？", "居民普通门诊在一级医院报销60%，二级医院50%。"],
  ["果农买苗木补贴是300元吧？", "贫困户买苗木补贴500元，果农300元，游客100元。"],
  ["渡口每趟过河收费是5元，对吧？", "渡口行人每趟过河收费2元，摩托车5元。"],
])("leaves %s alone beside %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});
