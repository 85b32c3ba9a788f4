import { describe, expect, it } from "vitest";
import { findNamesWithJieba, findThingsWithJieba, jiebaSegmenter } from "../adapters/jieba/jieba-segmenter.ts";
import { createHashEmbedder } from "../adapters/memory/hash-embedder.ts";
import type { CrossEncoder } from "../ports/cross-encoder.ts";
import { normalise } from "../retrieve/normalise.ts";
import { createRetriever } from "../retrieve/retrieve.ts";
import { createTermExtractor } from "../retrieve/terms.ts";
import { memoryIndexOf } from "../testing/memory-index-of.ts";
import { plainArticle } from "../testing/plain-article.ts";
import { createEvidenceReader } from "./read-evidence.ts";

const DATELINE = "新华社青河2月25日电（记者甲乙）";
const SAID = "青河县渡轮停航补贴每人补300元。";
const extractTerms = createTermExtractor(jiebaSegmenter);
const embedder = createHashEmbedder();

async function readingOf(question: string, crossEncoder: CrossEncoder | null = null) {
  const text = `${DATELINE}${SAID}`;
  const index = await memoryIndexOf(
    [plainArticle({ id: "ferry", title: "青河县渡轮停航补贴", text })],
    extractTerms,
    embedder,
  );
  const retrieve = createRetriever({ index, embedder, extractTerms, translate: async () => null });
  const names = { findNames: findNamesWithJieba, findThings: findThingsWithJieba };
  const read = createEvidenceReader({ index, extractTerms, ...names, embed: embedder.embed, crossEncoder });
  return read(await retrieve(question, { limit: 10 }));
}

const quotedFor = async (question: string) => (await readingOf(question)).evidence.map((item) => item.text);

it.each([
  ["青河县渡轮停航补贴每人补多少钱？", SAID],
  ["青河县渡轮停航补贴什么时候发布的？", `${DATELINE}${SAID}`],
  ["青河县渡轮停航补贴什么时候发布的，每人补多少钱？", `${DATELINE}${SAID}`],
])("%s is answered with %s, a dateline only where a part asks for it", async (question, said) => {
  expect(await quotedFor(question)).toEqual([said]);
});

const ASKED = "青河县渡轮停航补贴每人补多少钱？";

it("joins what the cross-encoder reads, of the question without what stands behind it", async () => {
  const asked: string[] = [];
  const scoring = (score: number): CrossEncoder => ({
    async score(question) {
      asked.push(question);
      return score;
    },
  });
  const [high, low] = await Promise.all(
    [1, -1].map(async (score) => (await readingOf(`${ASKED}' OR '1'='1'; --`, scoring(score))).parts[0]?.odds()),
  );
  expect(new Set(asked)).toEqual(new Set([normalise(ASKED)]));
  expect(high).toBeGreaterThan(low as number);
});

it("reads no pair where no score would change the decision", async () => {
  const unasked = { score: () => Promise.reject(new Error("asked for nothing")) };
  const { decision, parts } = await readingOf(ASKED, unasked);
  expect([decision.status, await parts[0]?.pairScore()]).toEqual(["answered", null]);
});

it("decides by the rules alone where the cross-encoder fails", async () => {
  const failing = { score: () => Promise.reject(new Error("read-only disk")) };
  const [alone, failed] = await Promise.all([readingOf(ASKED), readingOf(ASKED, failing)]);
  expect(failed.decision).toEqual(alone.decision);
  expect(await failed.parts[0]?.pairScore()).toBeNull();
  expect(await failed.parts[0]?.odds()).toBe(await alone.parts[0]?.odds());
});

describe("several questions of one text", () => {
  const LIBRARY = "白岭图书馆借书押金一百元。";
  const TUNNEL = "乌山隧道全长三公里，由乌山路桥公司修建。";
  const FERRY = "青河渡轮票价两元，每天开六班。";

  const readingOfText = async (asked: string) => {
    const texts = { library: LIBRARY, tunnel: TUNNEL, ferry: FERRY };
    const titles = { library: "白岭图书馆借书", tunnel: "乌山隧道通车", ferry: "青河渡轮开航" };
    const ids = ["library", "tunnel", "ferry"] as const;
    const index = await memoryIndexOf(
      ids.map((id) => plainArticle({ id, title: titles[id], text: texts[id] })),
      extractTerms,
      embedder,
    );
    const retrieve = createRetriever({ index, embedder, extractTerms, translate: async () => null });
    const lookUp = (text: string) => retrieve(text, { limit: 3 });
    const names = { findNames: findNamesWithJieba, findThings: findThingsWithJieba };
    const read = createEvidenceReader({ index, extractTerms, ...names, embed: embedder.embed, crossEncoder: null });
    return read(await lookUp(asked), { asked, lookUp });
  };

  const quotedOf = async (asked: string) =>
    (await readingOfText(asked)).parts.map(({ evidence }) => evidence.map(({ text }) => text));

  it("are each read in what is found for them where they name a matter of their own", async () => {
    expect(await quotedOf("1. 乌山隧道有多长 2. 白岭图书馆押金 3. 青河渡轮票价多少")).toEqual([
      [TUNNEL],
      [LIBRARY],
      [FERRY],
    ]);
  });

  it("are held to what is said of what they take for granted, looked up by itself", async () => {
    const { correction } = await readingOfText("听说青河渡轮票价是五元，那白岭图书馆借书押金要多少");
    expect(correction?.evidence.text).toBe(FERRY);
  });

  it("have nothing set right where what they take for granted is so", async () => {
    const { correction } = await readingOfText("听说青河渡轮票价是两元，那白岭图书馆借书押金要多少");
    expect(correction).toBeNull();
  });

  it("keep what they ask beside what is set right, answered by itself or left open", async () => {
    const quoted = ["青河渡轮票价是五元，那白岭图书馆借书押金是多少", "青河渡轮票价是五元，那每天开几班"];
    for (const asked of quoted) expect((await readingOfText(asked)).decision.status).toBe("answered");
    const { correction, decision } = await readingOfText("既然青河渡轮票价是五元，那停车费是多少");
    expect(correction?.stated).toBe("两元");
    expect(decision).toMatchObject({ status: "partial", openParts: ["停车费是多少"] });
  });
});
