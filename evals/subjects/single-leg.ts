import type { Services } from "../../src/http/services.ts";
import type { Asked, FoundPassage, SubjectAnswer } from "./subject.ts";

/**
 * One leg of the retrieval as a system of its own, to compare with: it answers every question by quoting its first passage.
 */
export function singleLegSubject(services: Pick<Services, "search">, leg: "keyword" | "meaning"): Asked {
  const search = async (query: string, limit: number) => (await services.search(query, limit, leg)).hits;
  return {
    name: leg === "keyword" ? "BM25 alone" : "vectors alone",
    search,
    async ask({ question }) {
      const startedAt = performance.now();
      const [first] = await search(question, 1);
      return { ...showing(first), totalMs: performance.now() - startedAt };
    },
  };
}

function showing(passage: FoundPassage | undefined): Omit<SubjectAnswer, "totalMs"> {
  if (!passage) return { status: "abstained", answer: "", asOf: null, sentences: [], citations: [] };
  const { text, articleId, start, end } = passage;
  const citation = { n: 1, articleId, quote: text, start, end, publishedOn: null };
  return {
    status: "answered",
    answer: text,
    asOf: null,
    sentences: [{ text, kind: "quote", citations: [1] }],
    citations: [citation],
  };
}
