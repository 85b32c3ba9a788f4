import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import type { Answer, Question } from "../../domain/answer.ts";
import type { Article } from "../../domain/article.ts";
import { type Doubts, doubtHeading, isDoubtful } from "../../domain/doubts.ts";

/** What the tools call; all of it is asked for one caller. */
export interface McpTools {
  ask(question: Question, options: { readonly signal: AbortSignal }): Promise<Answer>;
  search(query: string, limit: number): Promise<{ readonly hits: readonly McpHit[] }>;
  article(id: string): Promise<Article | undefined>;
  /** What the caller may read of a failure. */
  describeFailure(error: unknown): string;
  /** Where the articles are served, such as "https://host"; absent where the caller came by no address. */
  readonly origin?: string;
}

interface McpHit extends Doubts {
  readonly articleId: string;
  readonly title: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export const annotations = { readOnlyHint: true, openWorldHint: false };

export const textContent = (text: string) => ({ type: "text" as const, text });
export const refusal = (text: string): CallToolResult => ({ content: [textContent(text)], isError: true });

/** Lines below words that the source leaves doubtful; empty where it does not. */
export function doubtLines({ suspect = [], titleSuspect = [] }: Doubts): string {
  return [
    ...titleSuspect.map(({ comment }) => `\n（标题存疑，照录未改 The title is doubtful: ${comment}）`),
    ...suspect
      .filter(isDoubtful)
      .map((doubt) => `\n（原文${doubtHeading(doubt)} Doubtful in the source: ${doubt.comment}）`),
  ].join("");
}

/** Runs a tool; the SDK would tell its caller an error's own words. */
export async function describingFailures(
  { describeFailure }: McpTools,
  signal: AbortSignal,
  work: () => Promise<CallToolResult>,
): Promise<CallToolResult> {
  try {
    return await work();
  } catch (error) {
    // Nobody is left to read about a call that was given up, and it is no failure.
    return refusal(signal.aborted ? "已取消 Cancelled." : describeFailure(error));
  }
}

/** The URL of an article, or of a span in it, as far as it is known where the articles are served. */
export function urlOf(
  articleId: string,
  { origin }: McpTools,
  span?: { readonly start: number; readonly end: number },
) {
  if (origin === undefined) return undefined;
  const at = span ? `?s=${span.start}-${span.end}#s=${span.start}-${span.end}` : "";
  return `${origin}/articles/${encodeURIComponent(articleId)}${at}`;
}
