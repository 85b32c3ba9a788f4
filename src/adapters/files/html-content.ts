import type { SelectorDefinition } from "html-to-text";

/** Elements that hold nothing of an article's text. */
const UNREAD_ELEMENTS = [
  "head",
  "title",
  "script",
  "style",
  "noscript",
  "template",
  "nav",
  "img",
  "svg",
  "iframe",
  "button",
  "select",
];
/** Names that sites give to what stands around an article. */
const AROUND_THE_ARTICLE = [
  "nav",
  "navbar",
  "menu",
  "breadcrumb",
  "breadcrumbs",
  "crumb",
  "crumbs",
  "footer",
  "copyright",
  "sidebar",
  "share",
  "pagination",
];

export const unread: SelectorDefinition[] = [
  ...UNREAD_ELEMENTS,
  ...AROUND_THE_ARTICLE.flatMap((name) => [`.${name}`, `#${name}`]),
].map((selector) => ({ selector, format: "skip" }));

/** Where sites put the article: HTML's own elements, then those of the systems that most government sites run on. */
const CONTAINERS: readonly (readonly [selector: string, opening: RegExp])[] = [
  ["article", /<article[\s>]/giu],
  ["main", /<main[\s>]/giu],
  ["#UCAP-CONTENT", /\sid=["']?UCAP-CONTENT\b/giu],
  [".TRS_Editor", /\sclass=["']?TRS_Editor\b/giu],
];

/** The element that holds the article, where the page has exactly one such; undefined where the whole page must be read. */
export function articleContainer(html: string): string | undefined {
  return CONTAINERS.find(([, opening]) => [...html.matchAll(opening)].length === 1)?.[0];
}
