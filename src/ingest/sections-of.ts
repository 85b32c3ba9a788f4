import type { Span } from "../domain/span.ts";
import type { Block } from "./split-paragraphs.ts";

export interface Section {
  readonly heads: readonly Block[];
  readonly headingPath: readonly string[];
  readonly question?: { readonly text: string; readonly span: Span };
  readonly paragraphs: readonly Block[];
}

/** Runs of paragraphs under one heading or question; heads without a text of their own join the next section. */
export function sectionsOf(text: string, blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  let path: { level: number; title: string }[] = [];
  let question: Section["question"];
  let heads: Block[] = [];
  let paragraphs: Block[] = [];
  const flush = () => {
    if (heads.length + paragraphs.length === 0) return;
    sections.push({
      heads,
      headingPath: path.map(({ title }) => title),
      ...(question ? { question } : {}),
      paragraphs,
    });
    heads = [];
    paragraphs = [];
  };
  for (const block of blocks) {
    if (block.kind === "text") {
      paragraphs.push(block);
      continue;
    }
    if (paragraphs.length > 0) flush();
    const words = text.slice(block.span.start, block.span.end);
    if (block.kind === "heading") {
      path = [
        ...path.filter(({ level }) => level < block.level),
        { level: block.level, title: words.replace(/^#+\s*|\*\*/gu, "").trim() },
      ];
      question = undefined;
    } else question = { text: words, span: block.span };
    heads.push(block);
  }
  flush();
  return sections;
}
