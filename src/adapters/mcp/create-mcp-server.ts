import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import type { Answer, Question } from "../../domain/answer.ts";
import type { Article } from "../../domain/article.ts";

/** What the tools call; all of it is asked for one caller. */
export interface McpTools {
  ask(question: Question, options: { readonly signal: AbortSignal }): Promise<Answer>;
  search(query: string, limit: number): Promise<{ readonly hits: readonly McpHit[] }>;
  article(id: string): Promise<Article | undefined>;
}

interface McpHit {
  readonly articleId: string;
  readonly title: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const LONGEST_QUESTION = 2_000;
const LONGEST_READING = 8_000;
const MOST_HITS = 20;
const instructions =
  "Policy articles in Chinese. ask answers in the articles' own words with citations, or says that they do not answer; " +
  "search finds passages; read_article reads one. Quote verbatim and keep the citations.";

/** A server of the Model Context Protocol with the tools `ask`, `search` and `read_article`. */
export function createMcpServer(tools: McpTools): McpServer {
  const server = new McpServer({ name: "yiju", version: "0.1.0" }, { instructions });
  const annotations = { readOnlyHint: true, openWorldHint: false };
  server.registerTool(
    "ask",
    {
      title: "问政策文章 Ask the policy articles",
      description:
        "Answers a question from the articles, each sentence with the passage that it rests on, or declines.",
      inputSchema: {
        question: z.string().trim().min(1).max(LONGEST_QUESTION),
        asOf: z.iso.date().optional().describe("Only articles published on or before this date count."),
        articleIds: z.array(z.string().min(1)).min(1).max(100).optional(),
      },
      annotations,
    },
    async ({ question, asOf, articleIds }, { signal }) => {
      const asked = { question, ...(asOf ? { asOf } : {}), ...(articleIds ? { articleIds } : {}) };
      const answer = await tools.ask(asked, { signal });
      return { content: [text(renderAnswer(answer))], structuredContent: { ...answer } };
    },
  );
  server.registerTool(
    "search",
    {
      title: "查找段落 Search passages",
      description: "Finds passages of the articles by words and by meaning, best first.",
      inputSchema: {
        query: z.string().trim().min(1).max(LONGEST_QUESTION),
        limit: z.number().int().min(1).max(MOST_HITS).default(5),
      },
      annotations,
    },
    async ({ query, limit }) => {
      const { hits } = await tools.search(query, limit);
      const lines = hits.map((hit) => `【${hit.articleId} ${hit.start}-${hit.end}】《${hit.title}》\n${hit.text}`);
      return { content: [text(lines.join("\n\n") || "没有找到 Nothing was found.")], structuredContent: { hits } };
    },
  );
  server.registerTool(
    "read_article",
    {
      title: "读文章 Read an article",
      description: "Reads an article's text from a position; ids come from ask and search.",
      inputSchema: { id: z.string().min(1), start: z.number().int().min(0).default(0) },
      annotations,
    },
    async ({ id, start }) => {
      const article = await tools.article(id);
      if (!article) {
        const missing = `没有这篇文章 No article has the id ${id}. Take ids from ask or search.`;
        return { content: [text(missing)], isError: true };
      }
      const end = Math.min(article.text.length, start + LONGEST_READING);
      const { title, publisher = null, publishedOn } = article;
      const part = article.text.slice(start, end);
      const facts = { id, title, publisher, publishedOn: publishedOn?.value ?? null };
      const next = end < article.text.length ? end : null;
      return {
        content: [text(`《${title}》${next === null ? "" : `（接着读 continue at start=${next}）`}\n\n${part}`)],
        structuredContent: { ...facts, text: part, start, end, next },
      };
    },
  );
  return server;
}

const text = (content: string) => ({ type: "text" as const, text: content });

function renderAnswer({ status, answer, citations, closest, notices }: Answer): string {
  const shown = status === "abstained" ? closest : citations;
  const sources = shown.map(
    (c) => `[${c.n}] ${c.articleId} ${c.start}-${c.end}《${c.title}》${c.publishedOn ?? ""}\n    ${c.quote}`,
  );
  return [`status: ${status}`, answer, ...sources, ...notices.map((notice) => `· ${notice}`)].join("\n");
}
