import { type Article, type PartDefect, partNames } from "../domain/article.ts";
import { articleBlocks, type Block, notesOn, type Run, repeatsTitle } from "../domain/article-blocks.ts";
import { isDoubtful } from "../domain/doubts.ts";
import type { Span } from "../domain/span.ts";
import { languageTag } from "../domain/text-language.ts";
import { html, type SafeHtml } from "./html.ts";
import { masthead, page } from "./page.ts";

const titleNotes = {
  printed: "",
  ours: "标题为编者所拟 · title is ours",
  "file-name": "标题取自文件名 · title from the file name",
};

/** Shorter articles are taken in at a glance. */
const FEWEST_OUTLINE_ENTRIES = 3;

/** The readable page of an article; `selected` is highlighted without any script. */
export function articlePage(article: Article, selected: Span | undefined): string {
  const { blocks: all, missingAtEnd } = articleBlocks(article, selected);
  const blocks = all.filter((block, i) => i > 0 || !repeatsTitle(block, article.title));
  const note = titleNotes[article.titleBasis];
  const firstSelected = selected && blocks.find((block) => block.runs.some((run) => run.selected));
  const doubtful = article.defects.filter(isDoubtful).length;
  const body = html`${masthead}
<main class="article">
<header>
${article.kicker ? html`<p class="kicker">${doubted(article, "kicker")}</p>` : undefined}
<h1 lang="${languageTag(article.title)}">${doubted(article, "title")}</h1>
${article.subtitle ? html`<p class="subtitle">${doubted(article, "subtitle")}</p>` : undefined}
${note ? html`<p class="note">${note}</p>` : undefined}
<p class="facts">${facts(article)}</p>
${(article.partDefects ?? []).map(partNote)}
${doubtful > 0 ? html`<p class="note">原文有 ${doubtful} 处存疑，已标出，未作改动。<span lang="en">Doubtful spots of the source are marked, not corrected.</span></p>` : undefined}
<p class="actions"><a class="button" href="${askAbout(article)}">就这篇提问 <span lang="en">Ask about it</span></a></p>
</header>
${outline(blocks)}
<div class="text" lang="${languageTag(article.text)}">
${blocks.map((block) => drawBlock(block, block === firstSelected ? selected : undefined))}
${missingAtEnd.map(missingNote)}
</div>
</main>
<script type="module" src="/assets/article-page.js"></script>`;
  return page({ title: `${article.title} · 依据`, body: html`<div class="shell">${body}</div>` });
}

/** A part of the head, marked where its source is doubtful. */
function doubted(article: Article, part: "title" | "kicker" | "subtitle"): SafeHtml {
  const comment = (article.partDefects ?? [])
    .filter((defect) => defect.part === part)
    .map((defect) => defect.comment)
    .join("; ");
  return comment === ""
    ? html`${article[part]}`
    : html`<mark class="suspect" title="${comment}">${article[part]}</mark>`;
}

function partNote({ part, comment }: PartDefect): SafeHtml {
  return html`<p class="note">${partNames[part]}存疑，照录未改：${comment}</p>\n`;
}

function askAbout({ id, title }: Article): string {
  return `/?${new URLSearchParams({ article: id, title })}`;
}

function outline(blocks: readonly Block[]): SafeHtml | undefined {
  const outline = blocks.filter(({ kind }) => kind !== "paragraph");
  if (outline.length < FEWEST_OUTLINE_ENTRIES) return undefined;
  const entries = outline.map(
    ({ span, level, runs }) =>
      html`<li class="level-${level}"><a href="#at-${span.start}">${runs.map(({ text }) => text).join("")}</a></li>\n`,
  );
  return html`<nav class="outline" aria-label="目录 Outline"><h2>目录 <span lang="en">Outline</span></h2><ol>
${entries}</ol></nav>`;
}

function facts(article: Article): SafeHtml[] {
  const date = article.publishedOn;
  const basis = date?.basis === "inferred" ? `（推定${date.reason ? `：${date.reason}` : ""} · inferred）` : "";
  return [
    ...(article.publisher ? [html`<span>${article.publisher}</span> `] : []),
    ...(article.byline ? [html`<span>${article.byline}</span> `] : []),
    date
      ? html`<span><time datetime="${date.value}">${date.value}</time>${basis}</span>`
      : html`<span>日期不详 · undated</span>`,
  ];
}

function drawBlock(block: Block, selected: Span | undefined): SafeHtml {
  const runs = block.runs.map((run, i) => drawRun(run, anchorOf(block, i, selected)));
  const before = block.missingBefore.map(missingNote);
  return html`${before}${drawWords(block, runs)}\n${notesOn(block).map(
    ({ words, heading, comment }) => html`<p class="doubt" role="note">“${words}”${heading}：${comment}</p>\n`,
  )}`;
}

function drawWords({ kind, level, span: { start } }: Block, runs: readonly SafeHtml[]): SafeHtml {
  if (kind === "paragraph") return html`<p data-start="${start}">${runs}</p>`;
  const id = `at-${start}`;
  if (kind === "question") return html`<p class="question" id="${id}" data-start="${start}">${runs}</p>`;
  if (level <= 2) return html`<h2 id="${id}" data-start="${start}">${runs}</h2>`;
  return html`<h3 id="${id}" data-start="${start}">${runs}</h3>`;
}

/** The first selected run bears the id that the fragment of a citation's URL names, so that browsers scroll to it. */
function anchorOf(block: Block, i: number, selected: Span | undefined): string | undefined {
  if (!selected || block.runs.findIndex((run) => run.selected) !== i) return undefined;
  return `s=${selected.start}-${selected.end}`;
}

function drawRun(run: Run, id: string | undefined): SafeHtml {
  const doubts = run.defects.filter(isDoubtful);
  const comment = doubts.map((defect) => defect.comment).join("; ");
  const text =
    doubts.length > 0 ? html`<mark class="suspect" title="${comment}">${run.text}</mark>` : html`${run.text}`;
  if (!run.selected) return text;
  return id ? html`<mark class="cited" id="${id}">${text}</mark>` : html`<mark class="cited">${text}</mark>`;
}

function missingNote(comment: string): SafeHtml {
  return html`<p class="missing" role="note">［原文此处缺失 · missing in the source］${comment}</p>\n`;
}
