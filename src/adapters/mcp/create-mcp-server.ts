import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { addAskTool } from "./add-ask-tool.ts";
import { addReadArticleTool } from "./add-read-article-tool.ts";
import { addSearchTool } from "./add-search-tool.ts";
import type { McpTools } from "./mcp-tools.ts";

const instructions =
  "Policy articles in Chinese. ask answers in the articles' own words with citations, or says that they do not answer; " +
  "search finds passages; read_article reads one. Quote verbatim and keep the citations.";

/** A server of the Model Context Protocol with the tools `ask`, `search` and `read_article`. */
export function createMcpServer(tools: McpTools): McpServer {
  const server = new McpServer({ name: "yiju", version: "0.1.0" }, { instructions });
  for (const addTool of [addAskTool, addSearchTool, addReadArticleTool]) addTool(server, tools);
  return server;
}
