import { expect, it } from "vitest";
import { indexOfTerms } from "../../testing/index-of-terms.ts";
import { createEnglishRenderer } from "./render-english.ts";
import { createMixedRenderer } from "./render-mixed.ts";

const listed: Readonly<Record<string, readonly string[]>> = {
  bank: ["银行", "河岸"],
  loan: ["贷款"],
  silt: ["泥沙"],
  zeppelin: ["飞艇"],
  kiosk: ["银行"],
};

async function renderer() {
  const { index, extractTerms } = await indexOfTerms([
    ["银行", "贷款", "余额", "kiosk"],
    ["河岸", "泥沙", "多少"],
  ]);
  const dictionary = { entries: () => [], renderings: (english: string) => listed[english] ?? [] };
  return createMixedRenderer({ index, render: createEnglishRenderer({ index, dictionary }), extractTerms });
}

it("puts English words into those that the articles use beside the Chinese ones", async () => {
  const render = await renderer();
  expect(await render("贷款余额是哪家 bank 的？")).toBe("贷款余额是哪家银行的？");
  expect(await render("泥沙在哪边 bank？")).toBe("泥沙在哪边河岸？");
  expect(await render("the bank loans有多少")).toBe("银行贷款有多少");
});

it("leaves what the articles write so, names, and what no article says", async () => {
  const render = await renderer();
  for (const question of [
    "kiosk 在哪里？",
    "zeppelin 在哪里？",
    "BANK余额是多少？",
    "iBank 怎么用",
    "Bank of silt?",
    "余额是多少？",
  ])
    expect(await render(question)).toBeNull();
});
