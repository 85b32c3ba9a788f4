import { describe, expect, it } from "vitest";
import { stateClaim } from "./state-claim.ts";

describe("stateClaim", () => {
  it.each([
    ["柳湾村的大桥是哪一年通车的？", "2021年", "柳湾村的大桥是2021年通车的", "time"],
    ["柳湾村种了多少亩苹果？", "800", "柳湾村种了800亩苹果", "figure"],
    ["青河大桥是由谁设计的？", "齐向东", "青河大桥是由齐向东设计的", "person"],
    ["苹果大赛在哪个城市举行？", "青河市", "苹果大赛在青河市举行", "place"],
  ])("reads %s with %s as a statement", (question, answer, statement, kind) => {
    const claim = stateClaim(question, answer);
    expect(claim && { ...claim, statement: `${claim.before}${claim.stated}${claim.after}` }).toMatchObject({
      kind,
      statement,
    });
  });

  it.each([
    ["苹果为什么好吃？", "因为日照长"],
    ["谁在哪一年种了苹果？", "2021年"],
    ["柳湾村种了多少亩苹果？", "很多"],
  ])("leaves %s alone", (question, answer) => {
    expect(stateClaim(question, answer)).toBeNull();
  });
});
