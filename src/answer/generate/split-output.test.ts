import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitOutput, type WrittenSentence } from "./split-output.ts";

async function split(...pieces: readonly string[]): Promise<readonly WrittenSentence[]> {
  const sentences: WrittenSentence[] = [];
  const stream = async function* () {
    yield* pieces;
  };
  for await (const sentence of splitOutput(stream())) sentences.push(sentence);
  return sentences;
}

describe("splitOutput", () => {
  it("keeps the marks with their sentence, before or behind its end", async () => {
    expect(await split("甲是一[1]。乙是二。[2][3]丙是三【4】。")).toEqual([
      { text: "甲是一。", numbers: [1] },
      { text: "乙是二。", numbers: [2, 3] },
      { text: "丙是三。", numbers: [4] },
    ]);
  });

  it("reads lists and ranges of numbers, each once", async () => {
    expect(await split("甲[1,3、1][5-7]。")).toEqual([{ text: "甲。", numbers: [1, 3, 5, 6, 7] }]);
    expect((await split("甲[1-99999999]。"))[0]?.numbers.length).toBeLessThan(30);
  });

  it("leaves bullets and bold marks out, and does not cut a figure at its point", async () => {
    expect(await split("1. **利率**为3.48%[1]\n- 第二条[2]\n")).toEqual([
      { text: "利率为3.48%", numbers: [1] },
      { text: "第二条", numbers: [2] },
    ]);
    expect(await split("It is 3.5 million. [1] It grew.")).toEqual([
      { text: "It is 3.5 million.", numbers: [1] },
      { text: "It grew.", numbers: [] },
    ]);
  });

  it("keeps numbers that stand alone, and nothing where there is no word", async () => {
    expect(await split("[3]")).toEqual([{ text: "", numbers: [3] }]);
    expect(await split(" 。\n…")).toEqual([]);
  });

  it("gives the same sentences however the stream is cut, without losing a word", async () => {
    const part = fc.constantFrom("医保", "3.48%", "。", "[1]", "【2】", "！", "\n", "退休", "，", "”", "a. ");
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 30 }), async (parts) => {
        const whole = await split(parts.join(""));
        expect(await split(...parts)).toEqual(whole);
        const words = (text: string) => text.replace(/[^\p{Script=Han}]/gu, "");
        expect(words(whole.map(({ text }) => text).join(""))).toBe(words(parts.join("")));
      }),
    );
  });
});
