import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../domain/answer.ts";
import { expectGrounded } from "../testing/expect-grounded.ts";
import * as endpoint from "../testing/misbehaving-endpoint.ts";
import { askProduct, type ProductServer, startProduct } from "../testing/product-server.ts";

const CLAIM = "德吉卓嘎觉得西藏的好产品一点也不愁走出高原，是吧？";
const CLAUSE = "优质特色产品因人才短缺、技术不足难以走出高原";

describe("what a question takes for granted, held against the articles by a language model", () => {
  const stances = (otherwise: number, same: number) => endpoint.judges(otherwise, same, ["错", "对"]);
  const isComparison = (request: Readonly<Record<string, unknown>>) => JSON.stringify(request).includes("说法");
  let compare: endpoint.Behaviour;
  let compared: string[] = [];
  let model: endpoint.MisbehavingEndpoint;
  let server: ProductServer;

  beforeAll(async () => {
    model = await endpoint.openMisbehavingEndpoint(endpoint.says("无答案"), (response, request, count) => {
      if (!isComparison(request)) return endpoint.judges(-0.1, -3)(response, request, count);
      compared.push(JSON.stringify(request));
      return compare(response, request, count);
    });
    server = await startProduct({
      OPENAI_BASE_URL: model.baseUrl,
      OPENAI_API_KEY: "k",
      OPENAI_MODEL: "scripted",
      MODEL_TOTAL_MS: "5000",
    });
  });
  afterAll(async () => {
    await server.stop();
    await model.close();
  });
  beforeEach(() => {
    compare = stances(-0.01, -5);
    compared = [];
  });

  let asked = 0;
  /** A turn that means nothing makes each question one that was not asked before. */
  async function ask(question: string, more: object = {}): Promise<Answer> {
    const anew = { history: [{ role: "assistant", content: String(asked++) }] };
    const answer: Answer = await (await askProduct(server, { question, ...anew, ...more })).json();
    await expectGrounded(server, answer);
    return answer;
  }

  it("opens with the sentence that says otherwise, and counts the call", async () => {
    const answer = await ask(CLAIM);
    expect(answer.correction).toMatchObject({ about: "statement", citation: 1 });
    expect(answer.correction?.stated).toContain(CLAUSE);
    expect(answer.status).toBe("answered");
    expect(answer.sentences[0]).toMatchObject({ kind: "notice" });
    expect(answer.sentences[1]).toMatchObject({ kind: "quote", citations: [1] });
    expect(answer.usage?.calls).toBeGreaterThan(1);
  });

  it("shows the model what is claimed in the asker's own words, beside one sentence", async () => {
    await ask(CLAIM);
    expect(compared).toHaveLength(1);
    expect(compared[0]).toContain("德吉卓嘎觉得西藏的好产品一点也不愁走出高原。");
    expect(compared[0]).toContain(CLAUSE);
  });

  it("sets nothing right where the model is not sure", async () => {
    compare = stances(-0.2, -2);
    expect((await ask(CLAIM)).correction).toBeUndefined();
  });

  it.each([
    ["a question that takes nothing for granted", "德吉卓嘎觉得哪些产品难走出高原？", {}],
    ["a claim that a rule sets right", "普通门诊统筹2022年减轻了2086亿元负担，对吧？", {}],
    ["a claim with the figures of the article", "普通门诊统筹2022年减轻了1086亿元负担，对吧？", {}],
    ["a claim in the article's own words", "优质特色产品因人才短缺、技术不足难以走出高原，对吧？", {}],
    ["one that wants quotations alone", CLAIM, { mode: "extractive" }],
    ["one that is on no article's subject", "红烧肉要炖三个小时才软烂，对吧？", {}],
  ])("does not ask about %s", async (_, question, more) => {
    await ask(question, more);
    expect(compared).toEqual([]);
  });

  it("leaves open what else is asked", async () => {
    const answer = await ask(`${CLAIM.replace("，是吧？", "吧")}，每年花多少钱？`);
    expect(answer.status).toBe("partial");
  });

  it("answers as without it where the endpoint fails", async () => {
    compare = endpoint.fails(500);
    const answer = await ask(CLAIM);
    expect(answer).toMatchObject({ degraded: true, notices: [expect.stringContaining("没有核对问题里的说法")] });
    expect(answer.correction).toBeUndefined();
    expect(answer.sentences.some(({ text }) => text.includes(CLAUSE))).toBe(true);
  });
});
