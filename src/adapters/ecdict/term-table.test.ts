import { describe, expect, it } from "vitest";
import { readEnglishTerms } from "./read-english-terms.ts";
import { createTermTable } from "./term-table.ts";

describe("a table of terms", () => {
  const lines = ["bank\t银行,岸", "bank holiday\t公休日", "banker\t银行家", "wife\t妻子,太太", "zoo\t动物园"];
  const look = createTermTable(() => `${lines.toSorted().join("\n")}\n`);

  it("finds every term, and only whole ones", () => {
    expect(look("bank")).toEqual(["银行", "岸"]);
    expect(look("bank holiday")).toEqual(["公休日"]);
    expect(look("banker")).toEqual(["银行家"]);
    expect(look("zoo")).toEqual(["动物园"]);
    for (const absent of ["", "ban", "banking", "zoos", "a"]) expect(look(absent)).toEqual([]);
    expect(createTermTable(() => "")("bank")).toEqual([]);
  });

  it("finds every term of the shipped one", () => {
    const text = readEnglishTerms();
    const shipped = createTermTable(() => text);
    const all = text.trimEnd().split("\n");
    expect(all.length).toBeGreaterThan(100_000);
    for (const line of all.filter((_, at) => at % 997 === 0)) {
      const [term = "", words = ""] = line.split("\t");
      expect(shipped(term)).toEqual(words.split(","));
    }
    expect(shipped("interest rate")).toContain("利率");
  });
});
