import type { ArticleSummary } from "../service/article-json.ts";

export const kindNames: Readonly<Record<ArticleSummary["kind"], readonly [string, string]>> = {
  interview: ["访谈", "Interview"],
  news: ["消息", "News"],
  commentary: ["评论", "Commentary"],
  brief: ["简讯", "Brief"],
  caption: ["图片说明", "Caption"],
  fragment: ["残篇", "Fragment"],
  document: ["文件", "Document"],
};

/** Publisher, byline, kind, and the date with its basis. */
export function ArticleFacts({ article }: { readonly article: ArticleSummary }) {
  const isInferred = article.publishedOnBasis === "inferred";
  return (
    <>
      {article.titleBasis === "ours" && (
        <p class="note">
          标题为编者所拟 <span lang="en">The title is ours</span>
        </p>
      )}
      <p class="facts">
        {article.publisher && <span>{article.publisher}</span>}
        {article.byline && <span>{article.byline}</span>}
        <span>{kindNames[article.kind][0]}</span>
        <span>
          {article.publishedOn ? <time dateTime={article.publishedOn}>{article.publishedOn}</time> : "日期不详 undated"}
          {isInferred && "（推定 inferred）"}
        </span>
      </p>
      {isInferred && article.publishedOnReason && <p class="note">日期依据：{article.publishedOnReason}</p>}
    </>
  );
}
