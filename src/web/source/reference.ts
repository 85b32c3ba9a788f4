import type { ArticleSummary } from "../service/article-json.ts";
import { inQuotationMarks } from "./in-quotation-marks.ts";

type Cited = Pick<
  ArticleSummary,
  "title" | "titleBasis" | "byline" | "publisher" | "publishedOn" | "publishedOnBasis" | "kind"
>;

/**
 * A reference after GB/T 7714-2015: author. title[N]. newspaper, date. What the source does not print, an inferred date
 * or a title of ours, stands in square brackets; [N] is a newspaper's article, [Z] any other document.
 */
export function reference(article: Cited): string {
  const { title, titleBasis, byline, publisher, publishedOn, publishedOnBasis, kind } = article;
  const bracketed = (text: string, isOurs: boolean) => (isOurs ? `[${text}]` : text);
  const type = kind === "document" ? "Z" : "N";
  const date = publishedOn ? bracketed(publishedOn, publishedOnBasis === "inferred") : "日期不详";
  const parts = [
    byline ? authors(byline) : "",
    `${bracketed(title, titleBasis === "ours")}[${type}]`,
    [publisher, date].filter(Boolean).join(", "),
  ];
  return `${parts.filter((part) => part !== "").join(". ")}.`;
}

/** The names of a byline without office and part: “记者崔芳 通讯员孔艺颖 摄” is “崔芳, 孔艺颖”. */
function authors(byline: string): string {
  const names = byline
    .replace(/[（(][^）)]*[）)]/gu, " ")
    .split(/[\s、,，]+/u)
    .map((name) => name.replace(/^\p{L}{0,8}?(?:记者|通讯员|评论员)/u, "").replace(/(?:摄|绘)$/u, ""))
    .filter((name) => name !== "");
  return names.length > 0 ? names.join(", ") : byline;
}

/** A quotation with its reference, as it is pasted into a text. */
export function quotation(quote: string, article: Cited, speaker: string | undefined, address: string): string {
  const said = speaker ? `${speaker}：` : "";
  return `${said}${inQuotationMarks(quote)}\n${reference(article)}\n${address}`;
}
