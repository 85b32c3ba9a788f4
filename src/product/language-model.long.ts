import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSuite } from "../../evals/dataset.ts";
import type { Answer } from "../domain/answer.ts";
import { expectGrounded } from "../testing/expect-grounded.ts";
import { askProduct, type ProductServer, startProduct } from "../testing/product-server.ts";

/** Questions a suite; a model on a laptop takes half a minute for each. */
const QUESTIONS = Number(process.env["QUESTIONS"] ?? 4);

/** Wanted: OPENAI_BASE_URL and OPENAI_MODEL, such as those that scripts/serve-language-model.py prints. */
describe.skipIf(process.env["OPENAI_MODEL"] === undefined)("the product with a real language model", () => {
  let server: ProductServer;
  beforeAll(async () => {
    server = await startProduct({
      MODEL_FIRST_TOKEN_MS: "180000",
      MODEL_IDLE_MS: "60000",
      MODEL_TOTAL_MS: "300000",
      MODEL_TOKENS_PER_ANSWER: "300",
    });
  });
  afterAll(() => server.stop());

  it.each(["interviews", "figures", "near-misses"])(
    "shows nothing of %s that the articles do not bear out",
    async (suite) => {
      const questions = (await loadSuite(`evals/datasets/${suite}.jsonl`)).slice(0, QUESTIONS);
      for (const { question } of questions) {
        const response = await askProduct(server, { question, mode: "generative" });
        expect(response.status).toBe(200);
        const answer: Answer = await response.json();
        await expectGrounded(server, answer);
        const { sentences, degraded, model } = answer;
        expect({ question, degraded }).toEqual({ question, degraded: false });
        if (sentences.some(({ kind }) => kind === "paraphrase")) expect(model).toBe(process.env["OPENAI_MODEL"]);
      }
    },
  );
});
