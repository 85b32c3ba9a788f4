import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { doubtsOf } from "../../domain/doubts.ts";
import { inTitleMarks } from "../../domain/text-language.ts";
import {
  annotations,
  describingFailures,
  doubtLines,
  type McpTools,
  refusal,
  textContent,
  urlOf,
} from "./mcp-tools.ts";

/** UTF-16 code units given at once; the caller is told where to go on. */
const LONGEST_READING = 8_000;

/** The tool `read_article`: an article's text, in parts. */
export function addReadArticleTool(server: McpServer, tools: McpTools): void {
  const config = {
    title: "读文章 Read an article",
    description: "Reads an article's text from a position; ids come from ask and search.",
    inputSchema: z.strictObject({ id: z.string().min(1), start: z.number().int().min(0).default(0) }),
    annotations,
  };
  server.registerTool("read_article", config, async ({ id, start }, { signal }) =>
    describingFailures(tools, signal, async () => {
      const article = await tools.article(id);
      if (!article) return refusal(`没有这篇文章 No article has the id ${id}. Take ids from ask or search.`);
      const { title, publisher = null, publishedOn, text } = article;
      if (start >= text.length)
        return refusal(`文章没有这么长 The article ends at ${text.length}; start must be less than that.`);
      const end = Math.min(text.length, start + LONGEST_READING);
      const next = end < text.length ? end : null;
      const part = text.slice(start, end);
      const url = urlOf(id, tools);
      const facts = { id, title, publisher, publishedOn: publishedOn?.value ?? null, ...(url ? { url } : {}) };
      const heading = `${inTitleMarks(title)}${url ? ` ${url}` : ""}${next === null ? "" : `（接着读 continue at start=${next}）`}`;
      const doubts = doubtsOf(article, { start, end });
      const structuredContent = { ...facts, text: part, start, end, next, ...doubts };
      return { content: [textContent(`${heading}\n\n${part}${doubtLines(doubts)}`)], structuredContent };
    }),
  );
}
