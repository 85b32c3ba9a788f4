import { convert } from "html-to-text";
import { dateIn } from "../../domain/written-date.ts";
import type { ParsedFile } from "./parsed-file.ts";

/** Names of meta elements, in order of trust: those of Chinese government sites, Open Graph, Dublin Core. */
const NAMES = {
  title: ["articletitle", "og:title", "dc.title"],
  date: ["pubdate", "article:published_time", "datepublished", "dc.date", "publishdate"],
  publisher: ["contentsource", "og:site_name", "dc.publisher", "sitename"],
  byline: ["author", "dc.creator", "article:author"],
} as const;

/** What the page says about itself in its head; the site's name is cut off its title. */
export function readHtmlFacts(html: string): Pick<ParsedFile, "title" | "publishedOn" | "publisher" | "byline"> {
  const metas = new Map<string, string>();
  for (const [tag] of html.matchAll(/<meta\s[^>]*>/giu)) {
    const name = attributeOf(tag, "name") ?? attributeOf(tag, "property") ?? attributeOf(tag, "itemprop");
    const content = plain(attributeOf(tag, "content"));
    if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  const first = (names: readonly string[]) => names.map((name) => metas.get(name)).find((value) => value !== undefined);
  const element = plain(/<title[^>]*>([\s\S]*?)<\/title>/iu.exec(html)?.[1]);
  const title = first(NAMES.title) ?? element?.replace(/(?:\s+[-–—|]\s+|[_|])[^-–—|_]{2,30}$/u, "");
  const date = dateIn(first(NAMES.date) ?? "");
  const publisher = first(NAMES.publisher);
  const byline = first(NAMES.byline);
  return {
    ...(title && { title }),
    ...(date && { publishedOn: { value: date, basis: "printed" as const } }),
    ...(publisher && { publisher }),
    ...(byline && { byline }),
  };
}

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "iu").exec(tag);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

function plain(text: string | undefined): string | undefined {
  const words = text && convert(text, { wordwrap: false }).replace(/\s+/gu, " ").trim();
  return words || undefined;
}
