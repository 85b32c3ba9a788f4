import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { type Answer, type Citation, LONGEST_QUESTION, LONGEST_TURN, MOST_TURNS } from "../../domain/answer.ts";
import { inTitleMarks } from "../../domain/text-language.ts";
import { annotations, describingFailures, type McpTools, refusal, textContent } from "./mcp-tools.ts";

/** The tool `ask`: an answer, with all that `/api/ask` gives beside its text. */
export function addAskTool(server: McpServer, tools: McpTools): void {
  const config = {
    title: "问政策文章 Ask the policy articles",
    description: "Answers a question from the articles, each sentence with the passage that it rests on, or declines.",
    inputSchema: z.strictObject({
      question: z.string().trim().min(1).max(LONGEST_QUESTION),
      history: z
        .array(z.object({ role: z.enum(["user", "assistant"]), content: z.string().max(LONGEST_TURN) }))
        .max(MOST_TURNS)
        .optional()
        .describe("The conversation before, for a question that leans on it."),
      asOf: z.iso.date().optional().describe("Only articles published on or before this date count."),
      articleIds: z.array(z.string().min(1)).min(1).max(100).optional().describe("Only these articles count."),
    }),
    annotations,
  };
  server.registerTool("ask", config, async ({ question, history, asOf, articleIds = [] }, { signal }) =>
    describingFailures(tools, signal, async () => {
      const found = await Promise.all(articleIds.map((id) => tools.article(id)));
      const unknown = articleIds.filter((_, i) => found[i] === undefined);
      if (unknown.length > 0) return refusal(`没有这篇文章 No article has the id ${unknown.join(", ")}.`);
      const limits = {
        ...(history ? { history } : {}),
        ...(asOf ? { asOf } : {}),
        ...(articleIds.length > 0 ? { articleIds } : {}),
      };
      const answer = withAbsoluteUrls(await tools.ask({ question, ...limits }, { signal }), tools);
      return { content: [textContent(render(answer, tools))], structuredContent: { ...answer } };
    }),
  );
}

function withAbsoluteUrls(answer: Answer, { origin }: McpTools): Answer {
  if (origin === undefined) return answer;
  const absolute = (citation: Citation) => ({ ...citation, url: new URL(citation.url, origin).href });
  return { ...answer, citations: answer.citations.map(absolute), closest: answer.closest.map(absolute) };
}

function render({ status, answer, citations, closest, notices }: Answer, { origin }: McpTools): string {
  const sources = (status === "abstained" ? closest : citations).map(
    (c) =>
      `[${c.n}] ${c.articleId} ${c.start}-${c.end}${inTitleMarks(c.title)}${c.publishedOn ?? ""}${origin ? ` ${c.url}` : ""}\n    ${c.quote}`,
  );
  return [`status: ${status}`, answer, ...sources, ...notices.map((notice) => `· ${notice}`)].join("\n");
}
