import { beforeAll, describe, expect, it } from "vitest";
import { findThingsWithJieba, jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createHashEmbedder } from "../../adapters/memory/hash-embedder.ts";
import type { Question } from "../../domain/answer.ts";
import { createRetriever } from "../../retrieve/retrieve.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { memoryIndexOf } from "../../testing/memory-index-of.ts";
import { plainArticle } from "../../testing/plain-article.ts";
import { type FollowUpTools, resolveFollowUp } from "./resolve-follow-up.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);
const articles = [
  {
    id: "library",
    title: "青河县图书馆借阅规则",
    text: "青河县图书馆周一至周五上午九点开门。借书押金一百元，学生免收。逾期每天罚款一角。图书馆由县文化局主管，馆长是李明。",
  },
  {
    id: "ferry",
    title: "青河渡轮票价调整",
    text: "青河渡轮每天开六班，成人票价两元，老人免费。渡轮公司董事长王山表示，新船二零二六年下水。",
  },
  {
    id: "mushroom",
    title: "白岭香菇合作社增收",
    text: "白岭香菇合作社有社员三百户，香菇大棚四十座。合作社二零一九年成立，产品销往南方三省。",
  },
];

let tools: FollowUpTools;

beforeAll(async () => {
  const embedder = createHashEmbedder();
  const index = await memoryIndexOf(articles.map(plainArticle), extractTerms, embedder);
  const retrieve = createRetriever({ index, embedder, extractTerms, translate: async () => null });
  tools = { index, retrieve, extractTerms, findThings: findThingsWithJieba, rewrite: null };
});

const resolve = async (question: string, ...before: readonly string[]) => {
  const history = before.flatMap(
    (content): NonNullable<Question["history"]> => [
      { role: "user", content },
      { role: "assistant", content: "……" },
    ],
  );
  return (await resolveFollowUp({ question, history }, tools)).asked;
};

describe("resolveFollowUp", () => {
  it("puts what asks nothing for itself in the last question's place", async () => {
    expect(await resolve("那学生呢？", "图书馆借书押金多少？")).toBe("图书馆借书押金多少，那学生呢？");
    expect(await resolve("那2025年呢？", "图书馆2024年进了多少书？")).toBe("图书馆2025年进了多少书？");
  });

  it("puts one turn after the other in the same question's place", async () => {
    expect(await resolve("那老人呢？", "图书馆借书押金多少？", "那学生呢？")).toBe("图书馆借书押金多少，那老人呢？");
  });

  it("tells what is turned to, and nothing of two clauses", async () => {
    const history = [{ role: "user" as const, content: "图书馆借书押金多少？" }];
    const turned = async (question: string) => (await resolveFollowUp({ question, history }, tools)).turnsTo;
    expect(await turned("那学生呢？")).toBe("学生");
    expect(await turned("要带押金，学生呢？")).toBeNull();
  });

  it("puts a thing for the one of its kind", async () => {
    expect(await resolve("罚金呢？", "图书馆借书押金多少？")).toBe("图书馆借书罚金多少？");
  });

  it("reads Traditional characters as Simplified ones", async () => {
    expect(await resolve("館長是誰？", "青河縣圖書館幾點開門？")).toBe("青河县图书馆，馆长是谁？");
    expect(await resolve("青河縣圖書館的館長是誰？", "青河縣圖書館幾點開門？")).toBe("青河縣圖書館的館長是誰？");
  });

  it.each([
    ["馆长是谁？", "青河县图书馆，馆长是谁？"],
    ["为什么罚这么多？", "青河县图书馆，为什么罚这么多？"],
    ["它归谁管？", "青河县图书馆，它归谁管？"],
    ["逾期罚款的规定", "青河县图书馆，逾期罚款的规定"],
    ["怎么报名参加？", "青河县图书馆，怎么报名参加？"],
    ["那押金多少？", "青河县图书馆，押金多少？"],
  ])("asks %s of the thread's subject", async (question, asked) => {
    expect(await resolve(question, "青河县图书馆几点开门？")).toBe(asked);
  });

  it("goes back to the last question that names something", async () => {
    expect(await resolve("由谁主管？", "青河县图书馆几点开门？", "周末呢？", "为什么？")).toBe(
      "青河县图书馆，由谁主管？",
    );
    expect(await resolve("什么时候成立？", "青河县图书馆几点开门？", "香菇合作社有多少社员？", "谢谢")).toBe(
      "香菇合作社，什么时候成立？",
    );
  });

  it.each([
    ["香菇大棚有多少座？", "香菇大棚有多少座？"],
    ["那香菇大棚有多少座？", "香菇大棚有多少座？"],
    ["那香菇合作社呢", "香菇合作社"],
    ["学生借书逾期罚款是一角吧？", "学生借书逾期罚款是一角吧？"],
    ["How much does a child pay on the evening ferry?", "How much does a child pay on the evening ferry?"],
    ["县里那个新修的渡口几时开放？", "县里那个新修的渡口几时开放？"],
    ["换个话题，董事长是谁？", "董事长是谁？"],
    ["青河县图书馆的馆长是谁？", "青河县图书馆的馆长是谁？"],
    ["月球基地什么时候建成？", "月球基地什么时候建成？"],
  ])("leaves %s alone, which names a matter of its own or leaves the thread's", async (question, asked) => {
    expect(await resolve(question, "青河县图书馆几点开门？")).toBe(asked);
  });

  it("takes nothing from a subject that no article knows", async () => {
    expect(await resolve("那借书押金是多少？", "飞碟几点起飞？")).toBe("借书押金是多少？");
  });

  it.each([
    ["不对，我问的是馆长", "青河县图书馆，馆长"],
    ["我不是问这个，我问的是押金多少", "青河县图书馆，押金多少"],
    ["你理解错了，我想问的是罚款", "青河县图书馆，罚款"],
    ["No, I meant the deposit", "青河县图书馆，the deposit"],
    ["不是，我问的是香菇大棚", "香菇大棚"],
  ])("takes %s for what the last question should have asked", async (question, asked) => {
    expect(await resolve(question, "青河县图书馆几点开门？")).toBe(asked);
  });

  it("offers the other way where the words do not tell whether a question leans on the thread", async () => {
    const history = [{ role: "user" as const, content: "青河县图书馆几点开门？" }];
    const take = async (question: string) => {
      const { asked, otherwise } = await resolveFollowUp({ question, history }, tools);
      return [asked, otherwise?.asked ?? null];
    };
    expect(await take("押金多少？")).toEqual(["青河县图书馆，押金多少？", "押金多少？"]);
    expect(await take("它押金多少？")).toEqual(["青河县图书馆，它押金多少？", null]);
    expect(await take("为什么？")).toEqual(["青河县图书馆，为什么？", null]);
    expect(await take("像我这样老是忘了还的会不会挨罚")).toEqual([
      "像我这样老是忘了还的会不会挨罚",
      "青河县图书馆，像我这样老是忘了还的会不会挨罚",
    ]);
  });

  it("puts the one spoken of in the place of the pronoun that a question opens with", async () => {
    expect(await resolve("他怎么看票价？", "李明是谁？")).toBe("李明怎么看票价？");
  });

  it("leaves a question without anything before it as it is", async () => {
    expect(await resolve("那学生呢？")).toBe("那学生呢？");
    expect(await resolve("不是说老人免费吗？", "青河渡轮票价多少？")).toBe("青河渡轮票价，不是说老人免费吗？");
  });
});
