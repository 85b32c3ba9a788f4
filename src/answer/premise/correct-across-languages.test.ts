import { describe, expect, it } from "vitest";
import { jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import type { Translation } from "../../retrieve/translate/translate-question.ts";
import { premiseOf } from "../../testing/correct-claim.ts";
import { correctionAcross } from "./correct-across-languages.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);
const origin = (english: string, word: string, ...alternatives: readonly string[]) =>
  extractTerms(word).map((term) => [term, { english, word, alternatives, isAbsent: false }] as const);

describe("what a question in English takes to be so", () => {
  const origins = new Map([
    ...origin("orchard", "果园"),
    ...origin("guests", "来宾", "游客"),
    ...origin("pick", "摘", "采摘"),
  ]);
  const correct = async (translation: Pick<Translation, "text" | "claim">, text: string) => {
    const input = premiseOf(translation.text, text);
    const placed = await correctionAcross(input, { unknown: [], names: [], origins, ...translation });
    return placed && { claimed: placed.claimed, stated: placed.stated };
  };

  it("is set right like a claim in Chinese, in the words of the sentence, and shown as it was put", async () => {
    const stated = "guests may pick apples in the orchard";
    const translation = {
      text: "来宾果园可以摘苹果，对吗",
      claim: { stated, text: " 来宾  果园 可以 摘  苹果 ，对吗" },
    };
    expect(await correct(translation, "游客不得在果园采摘苹果。")).toMatchObject({ claimed: stated });
    expect(await correct(translation, "游客可以在果园采摘苹果。")).toBeNull();
  });

  it("is not looked for in a question that takes nothing for granted", async () => {
    expect(await correct({ text: "来宾果园可以摘苹果吗" }, "游客不得在果园采摘苹果。")).toBeNull();
  });
});
