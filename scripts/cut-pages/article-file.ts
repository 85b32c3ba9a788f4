import { stringify } from "yaml";
import type { CutArticle } from "./cut-article.ts";

/** The article as a Markdown file: YAML front matter, then the body. The same article always gives the same bytes. */
export function articleFile(article: CutArticle): string {
  const { map } = article;
  const frontMatter = {
    id: map.id,
    title: map.title,
    titleBasis: map.titleBasis,
    kicker: map.kicker,
    subtitle: map.subtitle,
    column: map.column,
    byline: map.byline,
    publisher: map.publisher,
    publishedOn: map.publishedOn,
    kind: map.kind,
    outline: article.outline,
    segments: article.segments,
    parts: article.parts,
    defects: article.defects,
    partDefects: article.partDefects.length > 0 ? article.partDefects : undefined,
    missing: article.missing,
  };
  return `---\n${stringify(frontMatter, { lineWidth: 0, keepUndefined: false, defaultStringType: "PLAIN" })}---\n\n${article.text}\n`;
}
