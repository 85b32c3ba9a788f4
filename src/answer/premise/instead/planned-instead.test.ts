import { expect, it } from "vitest";
import { correct } from "../../../testing/correct-claim.ts";

it.each([["新渡口已经建成了，对吧？", "新渡口还在建设，工期两年。", "还在建设"]])(
  "sets right: %s",
  async (question, text, stated) => {
    expect((await correct(question, text))?.stated).toContain(stated);
  },
);

it.each([
  ["游泳馆已经建成开放了，对吧？", "游泳馆去年建成开放，二期还在建设。"],
  ["大桥已经通车了，对吧？", "大桥还在检修养护。"],
  ["学校已经搬了，对吧？", "学校旧址还在。"],
  ["渡口已经通航了，对吧？", "渡口前年通航，北岸码头预计明年建好。"],
  ["果园早就开园了吧？", "果园还在采摘。"],
])("leaves %s alone beside %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});
