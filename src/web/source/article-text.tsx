import { type PartDefect, partNames } from "../../domain/article.ts";
import { articleBlocks, type Block, notesOn, type Run, repeatsTitle } from "../../domain/article-blocks.ts";
import { isDoubtful } from "../../domain/doubts.ts";
import type { Span } from "../../domain/span.ts";
import { languageTag } from "../../domain/text-language.ts";
import { Doubted } from "../parts/doubted.tsx";
import type { ArticleJson } from "../service/article-json.ts";
import { ArticleFacts } from "./article-facts.tsx";

/** An article with its doubtful spots and gaps marked, and the selected words highlighted. */
export function ArticleText({ article, selected }: { readonly article: ArticleJson; readonly selected: Span }) {
  const { text, missing } = article;
  const outline = article.outline.map((entry) => ({ ...entry, span: entry }));
  const defects = article.defects.map((defect) => ({ ...defect, span: defect }));
  const { blocks, missingAtEnd } = articleBlocks({ text, missing, outline, defects }, selected);
  return (
    <article class="article" lang={languageTag(text)}>
      {article.kicker && (
        <p class="kicker">
          <Doubted text={article.kicker} doubts={doubtsOfPart(article, "kicker")} />
        </p>
      )}
      <h2 class="title">
        <Doubted text={article.title} doubts={doubtsOfPart(article, "title")} />
      </h2>
      {article.subtitle && (
        <p class="subtitle">
          <Doubted text={article.subtitle} doubts={doubtsOfPart(article, "subtitle")} />
        </p>
      )}
      <ArticleFacts article={article} />
      {article.partDefects.map(({ part, comment }) => (
        <p key={part + comment} class="note">
          {partNames[part]}存疑，照录未改：{comment}
        </p>
      ))}
      {blocks
        .filter((block, i) => i > 0 || !repeatsTitle(block, article.title))
        .map((block) => (
          <BlockView key={block.span.start} block={block} />
        ))}
      {missingAtEnd.map((comment) => (
        <Missing key={comment} comment={comment} />
      ))}
    </article>
  );
}

const doubtsOfPart = ({ partDefects }: ArticleJson, wanted: PartDefect["part"]) =>
  partDefects.filter(({ part }) => part === wanted);

function BlockView({ block }: { readonly block: Block }) {
  const runs = block.runs.map((run) => <RunView key={run.start} run={run} />);
  return (
    <>
      {block.missingBefore.map((comment) => (
        <Missing key={comment} comment={comment} />
      ))}
      {block.kind === "heading" && <h3>{runs}</h3>}
      {block.kind === "question" && <p class="question">{runs}</p>}
      {block.kind === "paragraph" && <p>{runs}</p>}
      {notesOn(block).map(({ words, heading, comment }) => (
        <p key={words + comment} class="doubt" role="note">
          “{words}”{heading}：{comment}
        </p>
      ))}
    </>
  );
}

function RunView({ run }: { readonly run: Run }) {
  const comment = run.defects
    .filter(isDoubtful)
    .map((defect) => defect.comment)
    .join("; ");
  const marks = [run.selected && "cited", comment !== "" && "suspect"].filter(Boolean);
  if (marks.length === 0) return <span>{run.text}</span>;
  return (
    <mark class={marks.join(" ")} title={comment || undefined}>
      {run.text}
    </mark>
  );
}

function Missing({ comment }: { readonly comment: string }) {
  return (
    <p class="missing" role="note">
      ［原文此处缺失 missing in the source］{comment}
    </p>
  );
}
