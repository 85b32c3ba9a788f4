import type { DocumentInterface } from "@langchain/core/documents";
import { RunnableLambda, RunnablePassthrough, RunnableSequence } from "@langchain/core/runnables";
import { describe, expect, it } from "vitest";
import { type RetrievedPassage, YijuRetriever } from "./yiju-retriever.ts";

const articleText = "门诊共济怎么改？\n\n此次改革有三方面获益。";
const passage: RetrievedPassage = {
  passageId: "共济#1",
  articleId: "共济 2023",
  title: "门诊共济保障",
  publishedOn: "2023-02-25",
  text: articleText.slice(10),
  start: 10,
  end: articleText.length,
  score: 0.03,
};
const retrieve = async (query: string) => (query.includes("门诊") ? [passage] : []);

describe("YijuRetriever", () => {
  it("returns documents that can be cited", async () => {
    const retriever = new YijuRetriever({ retrieve, baseUrl: "https://example.org/" });
    const [document, ...others] = await retriever.invoke("门诊有哪些获益？");
    expect(others).toEqual([]);
    expect(document?.id).toBe("共济#1");
    const { start, end, ...metadata } = document?.metadata ?? { start: 0, end: 0 };
    expect(articleText.slice(start, end)).toBe(document?.pageContent);
    expect(metadata).toEqual({
      passageId: "共济#1",
      articleId: "共济 2023",
      title: "门诊共济保障",
      publishedOn: "2023-02-25",
      score: 0.03,
      url: `https://example.org/articles/${encodeURIComponent("共济 2023")}#s=10-${articleText.length}`,
    });
  });

  it("returns nothing where nothing was found", async () => {
    expect(await new YijuRetriever({ retrieve }).invoke("火星")).toEqual([]);
  });

  it("stands in a chain, beside the question", async () => {
    const format = RunnableLambda.from((documents: DocumentInterface[]) =>
      documents.map((d) => `《${d.metadata["title"]}》${d.pageContent}`).join("\n"),
    );
    const chain = RunnableSequence.from([
      { context: new YijuRetriever({ retrieve }).pipe(format), question: new RunnablePassthrough<string>() },
      RunnableLambda.from(({ context, question }: { context: string; question: string }) => `${question} ${context}`),
    ]);
    expect(await chain.invoke("门诊？")).toBe("门诊？ 《门诊共济保障》此次改革有三方面获益。");
  });

  it("runs callers' callbacks and hands on failures", async () => {
    const seen: string[] = [];
    const handleRetrieverEnd = (documents: DocumentInterface[]) =>
      void seen.push(...documents.map((d) => d.pageContent));
    await new YijuRetriever({ retrieve }).invoke("门诊", { callbacks: [{ handleRetrieverEnd }] });
    expect(seen).toEqual([passage.text]);
    const failing = new YijuRetriever({ retrieve: () => Promise.reject(new Error("index gone")) });
    await expect(failing.invoke("门诊")).rejects.toThrow("index gone");
  });
});
