import { expect, it } from "vitest";
import { unifyRadicals } from "./unify-radicals.ts";

it("writes radicals as characters, one for one, and touches nothing else", () => {
  expect(unifyRadicals("职⼯医保⻔诊，账⼾、居⺠、⻰⻢、⻓⼈")).toBe("职工医保门诊，账户、居民、龙马、长人");
  expect(unifyRadicals("ﬁ Ａ ① e\u0301 户戶")).toBe("ﬁ Ａ ① e\u0301 户戶");
});
