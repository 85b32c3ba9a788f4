import type { Article } from "../../src/domain/article.ts";
import { printJsonLines } from "../formats/json-lines.ts";
import { drawInterviews } from "./draw-interviews.ts";
import { rewordInterviews, rewordingsShape } from "./reword-interviews.ts";

/** Interviews on which thresholds and rules are chosen; the others are held out. */
const DEV_ARTICLES: ReadonlySet<string> = new Set(["2023-outpatient-pooling-interview"]);

/** The interviews suite as JSONL, one question a line; `rewordings` as read from their file, checked here. */
export function interviewSuite(articles: readonly Article[], rewordings: unknown): string {
  const drawn = articles.flatMap(drawInterviews);
  const questions = rewordInterviews(drawn, rewordingsShape.parse(rewordings)).map(({ id, family, ...rest }) => {
    const dev = rest.evidence.some(({ articleId }) => DEV_ARTICLES.has(articleId));
    return { id, family, split: dev ? "dev" : "held-out", ...rest };
  });
  return printJsonLines(questions);
}
