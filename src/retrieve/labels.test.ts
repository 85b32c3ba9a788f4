import { describe, expect, it } from "vitest";
import { partLabels } from "./labels.ts";

const labels = (text: string) => partLabels(text).flatMap((part) => (part.isLabel ? [part.text] : []));

describe("partLabels", () => {
  it.each([
    ["第十二条讲什么", ["第12条"]],
    ["第12条讲什么", ["第12条"]],
    ["依第一千零五条、第二百一十条、第三十条、第二章", ["第1005条", "第210条", "第30条", "第2章"]],
    ["b类和c级补多少", ["b类", "c级"]],
    ["第一条件,web类别,a类别,三级,第3次", []],
  ])("of %s", (text, found) => {
    expect(labels(text)).toEqual(found);
  });

  it("keeps the rest of the text in order", () => {
    expect(partLabels("按第五条,b类免收").map(({ text }) => text)).toEqual(["按", "第5条", ",", "b类", "免收"]);
    expect(partLabels("")).toEqual([]);
  });
});
