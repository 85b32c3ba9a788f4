import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { LONGEST_QUESTION } from "../../domain/answer.ts";
import { inTitleMarks } from "../../domain/text-language.ts";
import { annotations, describingFailures, doubtLines, type McpTools, textContent, urlOf } from "./mcp-tools.ts";

const MOST_HITS = 20;

/** The tool `search`: passages, best first. */
export function addSearchTool(server: McpServer, tools: McpTools): void {
  const config = {
    title: "查找段落 Search passages",
    description: "Finds passages of the articles by words and by meaning, best first.",
    inputSchema: z.strictObject({
      query: z.string().trim().min(1).max(LONGEST_QUESTION),
      limit: z.number().int().min(1).max(MOST_HITS).default(5),
    }),
    annotations,
  };
  server.registerTool("search", config, async ({ query, limit }, { signal }) =>
    describingFailures(tools, signal, async () => {
      const found = await tools.search(query, limit);
      const hits = found.hits.map((hit) => ({ ...hit, url: urlOf(hit.articleId, tools, hit) }));
      const lines = hits.map(
        ({ articleId, start, end, title, url, text, ...doubts }) =>
          `【${articleId} ${start}-${end}】${inTitleMarks(title)}${url ? ` ${url}` : ""}\n${text}${doubtLines(doubts)}`,
      );
      const text = lines.join("\n\n") || "没有找到 Nothing was found.";
      return { content: [textContent(text)], structuredContent: { hits } };
    }),
  );
}
