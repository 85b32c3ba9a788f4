import type { Citation } from "../domain/answer.ts";
import type { OutlineEntry } from "../domain/article.ts";
import { articleBlocks, type Block, type Run } from "../domain/article-blocks.ts";
import { byId, element, english } from "./element.ts";

/** The JSON of GET /api/articles/{id}, as far as it is shown. */
interface ArticleJson {
  readonly title: string;
  readonly kicker: string | null;
  readonly subtitle: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly publishedOnBasis: string | null;
  readonly titleBasis: string;
  readonly text: string;
  readonly outline: readonly { kind: OutlineEntry["kind"]; level: number; start: number; end: number }[];
  readonly defects: readonly { type: string; comment: string; start: number; end: number }[];
  readonly missing: readonly { at: number; comment: string }[];
}

/** The panel beside the conversation (on a phone: a sheet from below) that shows a quote where it stands. */
export function createSourcePanel(): { open(citation: Citation): void; close(): void } {
  const panel = byId("panel", HTMLElement);
  const body = byId("panel-body", HTMLDivElement);
  const link = byId("panel-link", HTMLAnchorElement);
  const articles = new Map<string, Promise<ArticleJson>>();
  let opener: Element | null = null;
  let latest: Citation | undefined;
  const close = () => {
    panel.hidden = true;
    document.body.classList.remove("with-panel");
    if (opener instanceof HTMLElement) opener.focus();
  };
  const open = async (citation: Citation) => {
    if (panel.hidden) opener = document.activeElement;
    latest = citation;
    panel.hidden = false;
    document.body.classList.add("with-panel");
    link.href = `/articles/${encodeURIComponent(citation.articleId)}?s=${citation.start}-${citation.end}#s=${citation.start}-${citation.end}`;
    const article = articles.get(citation.articleId) ?? fetchArticle(citation.articleId);
    articles.set(citation.articleId, article);
    try {
      const drawn = drawArticle(await article, citation);
      if (latest !== citation) return;
      body.replaceChildren(drawn);
      body.focus({ preventScroll: true });
      body.querySelector("mark.cited")?.scrollIntoView({ block: "center" });
    } catch {
      articles.delete(citation.articleId);
      body.replaceChildren(
        element(
          "p",
          { class: "failure" },
          "原文没有打开，请再点一次。",
          english("The source did not open; click again."),
        ),
      );
    }
  };
  byId("panel-close", HTMLButtonElement).addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden && !event.isComposing) close();
  });
  return { open: (citation) => void open(citation), close };
}

async function fetchArticle(id: string): Promise<ArticleJson> {
  const response = await fetch(`/api/articles/${encodeURIComponent(id)}`);
  if (!response.ok) throw new Error(`article ${id}: ${response.status}`);
  return response.json();
}

function drawArticle(article: ArticleJson, selected: { start: number; end: number }): HTMLElement {
  const spanned = <T extends { start: number; end: number }>(each: T) => ({
    ...each,
    span: { start: each.start, end: each.end },
  });
  const { text, missing } = article;
  const marked = { text, missing, outline: article.outline.map(spanned), defects: article.defects.map(spanned) };
  const { blocks, missingAtEnd } = articleBlocks(marked, selected);
  const inferred = article.publishedOnBasis === "inferred" ? "（推定 inferred）" : "";
  const date = article.publishedOn ? `${article.publishedOn}${inferred}` : "日期不详 undated";
  return element(
    "article",
    { class: "article", lang: "zh-CN" },
    article.kicker && element("p", { class: "kicker" }, article.kicker),
    element("h2", { class: "title" }, article.title),
    article.subtitle && element("p", { class: "subtitle" }, article.subtitle),
    article.titleBasis === "ours" && element("p", { class: "note" }, "标题为编者所拟 title is ours"),
    element("p", { class: "facts" }, [article.publisher, article.byline, date].filter(Boolean).join(" · ")),
    ...blocks.flatMap(drawBlock),
    ...missingAtEnd.map(missingNote),
  );
}

function drawBlock(block: Block): HTMLElement[] {
  const runs = block.runs.map(drawRun);
  const before = block.missingBefore.map(missingNote);
  if (block.kind === "heading") return [...before, element("h3", {}, ...runs)];
  return [...before, element("p", block.kind === "question" ? { class: "question" } : {}, ...runs)];
}

function drawRun(run: Run): Node | string {
  const comment = run.defects.map((defect) => defect.comment).join("; ");
  const text = run.defects.length > 0 ? element("mark", { class: "suspect", title: comment }, run.text) : run.text;
  return run.selected ? element("mark", { class: "cited" }, text) : text;
}

function missingNote(comment: string): HTMLElement {
  return element("p", { class: "missing", role: "note" }, `［原文此处缺失 missing in the source］${comment}`);
}
