import type { Article, OutlineEntry } from "../../domain/article.ts";
import type { FileProblem } from "./file-problem.ts";
import type { FrontMatter } from "./front-matter.ts";

/** What a format's parser finds: the text, its headings, the title where the file gives one. */
export interface ParsedFile extends Pick<Article, "publishedOn" | "publisher" | "byline"> {
  readonly text: string;
  readonly outline: readonly OutlineEntry[];
  readonly title?: string;
  /** What of the file could not be read, though the rest was. */
  readonly warning?: FileProblem;
  readonly frontMatter?: FrontMatter;
}
