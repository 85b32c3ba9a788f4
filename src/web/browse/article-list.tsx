import { useState } from "preact/hooks";
import { Doubted } from "../parts/doubted.tsx";
import { Label } from "../parts/label.tsx";
import { useScrollKept } from "../parts/use-scroll-kept.ts";
import type { ArticleSummary } from "../service/article-json.ts";
import { kindNames } from "../source/article-facts.tsx";

/** More would make the page slow, and nobody reads that far. */
const AT_ONCE = 200;

/** Articles by year, newest first, undated ones last. */
export function ArticleList({
  articles,
  total,
  listed,
}: {
  readonly articles: readonly ArticleSummary[];
  readonly total: number;
  /** How many, the newest, the server lists. */
  readonly listed: number;
}) {
  useScrollKept(true);
  const [most, setMost] = useState(AT_ONCE);
  const inOrder = [...articles].sort(newestFirst).slice(0, most);
  const years = [...new Set(inOrder.map(yearOf))];
  return (
    <>
      <p class="count" role="status">
        <Label zh={`${articles.length} / ${total} 篇`} en="articles" />
      </p>
      {articles.length === 0 && (
        <p class="empty">
          没有符合的文章。<span lang="en">No article matches.</span>
        </p>
      )}
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
      {total > listed && (
        <p class="count">
          <Label
            zh={`只列出最新的 ${listed} 篇，其余请搜索。`}
            en="Only the newest are listed; search for the others."
          />
        </p>
      )}
      {articles.length > most && (
        <button type="button" class="more" onClick={() => setMost(most + AT_ONCE)}>
          <Label zh="更多" en="More" />
        </button>
      )}
    </>
  );
}

function newestFirst(a: ArticleSummary, b: ArticleSummary): number {
  const [left, right] = [a.publishedOn ?? "", b.publishedOn ?? ""];
  return left < right ? 1 : left > right ? -1 : 0;
}

const yearOf = ({ publishedOn }: ArticleSummary) => publishedOn?.slice(0, 4) ?? "日期不详 Undated";

function Entry({ article }: { readonly article: ArticleSummary }) {
  const { id, title, kicker, partDefects, kind, publisher, byline, publishedOn, publishedOnBasis } = article;
  return (
    <li>
      <a href={`/articles/${encodeURIComponent(id)}`}>
        {kicker && (
          <span class="kicker">
            <Doubted text={kicker} doubts={partDefects.filter(({ part }) => part === "kicker")} />
          </span>
        )}
        <span class="title">
          <Doubted text={title} doubts={partDefects.filter(({ part }) => part === "title")} />
        </span>
        <span class="facts">{[kindNames[kind][0], publisher, byline].filter(Boolean).join(" · ")}</span>
      </a>
      <span class="date">
        {publishedOn ?? "日期不详"}
        {publishedOnBasis === "inferred" && <abbr title="推定 inferred">＊</abbr>}
      </span>
    </li>
  );
}
