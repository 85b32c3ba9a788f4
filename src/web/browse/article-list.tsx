import { Label } from "../parts/label.tsx";
import type { ArticleSummary } from "../service/article-json.ts";
import { kindNames } from "../source/article-facts.tsx";

/** Articles by year, newest first, undated ones last. */
export function ArticleList({
  articles,
  total,
}: {
  readonly articles: readonly ArticleSummary[];
  readonly total: number;
}) {
  const inOrder = [...articles].sort((a, b) => ((a.publishedOn ?? "") < (b.publishedOn ?? "") ? 1 : -1));
  const years = [...new Set(inOrder.map(yearOf))];
  return (
    <>
      <p class="count" role="status">
        <Label zh={`${articles.length} / ${total} 篇`} en="articles" />
      </p>
      {years.map((year) => (
        <section key={year} class="year">
          <h2>{year}</h2>
          <ul>
            {inOrder
              .filter((article) => yearOf(article) === year)
              .map((article) => (
                <Entry key={article.id} article={article} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const yearOf = ({ publishedOn }: ArticleSummary) => publishedOn?.slice(0, 4) ?? "日期不详 Undated";

function Entry({ article }: { readonly article: ArticleSummary }) {
  const { id, title, kicker, kind, publisher, byline, publishedOn, publishedOnBasis } = article;
  return (
    <li>
      <a href={`/articles/${encodeURIComponent(id)}`}>
        {kicker && <span class="kicker">{kicker}</span>}
        <span class="title">{title}</span>
        <span class="facts">{[kindNames[kind][0], publisher, byline].filter(Boolean).join(" · ")}</span>
      </a>
      <span class="date">
        {publishedOn ?? "日期不详"}
        {publishedOnBasis === "inferred" && <abbr title="推定 inferred">＊</abbr>}
      </span>
    </li>
  );
}
