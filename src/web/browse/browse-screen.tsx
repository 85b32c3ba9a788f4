import { useStore } from "../parts/create-store.ts";
import { Label } from "../parts/label.tsx";
import { go, place } from "../parts/location.ts";
import { SearchForm } from "../parts/search-form.tsx";
import { useJson } from "../parts/use-json.ts";
import type { ArticleSummary } from "../service/article-json.ts";
import { ArticleList } from "./article-list.tsx";
import { type Filter, filterOf, matches, queryOf } from "./filter.ts";
import { Filters } from "./filters.tsx";
import { SearchHits } from "./search-hits.tsx";

/** All articles, narrowed by kind, publisher and date, or the passages that a search finds among them. */
export function BrowseScreen() {
  const { query } = useStore(place);
  const filter = filterOf(query);
  const loaded = useJson<{ readonly articles: readonly ArticleSummary[]; readonly total: number }>(
    "/api/articles?order=newest",
  );
  const { articles, total } = loaded.state === "loaded" ? loaded.value : { articles: [], total: 0 };
  const shown = articles.filter((article) => matches(article, filter));
  const isBackwards = filter.to !== "" && filter.from > filter.to;
  const change = (next: Filter) => go(`/articles${queryOf(next)}`, "replace");
  return (
    <div class="screen">
      <h1>
        <Label zh="文章" en="Articles" />
      </h1>
      <SearchForm
        key={filter.q}
        value={filter.q}
        label={["搜索原文", "Search the texts"]}
        placeholder="搜索原文 · Search the texts"
        action={["搜索", "Search"]}
        longest={200}
        onSearch={(q) => change({ ...filter, q })}
      />
      <Filters articles={articles} filter={filter} onChange={change} />
      {isBackwards && (
        <p class="problem" role="alert">
          “从”晚于“到”，没有这样的日期。<span lang="en">“From” is later than “To”.</span>
        </p>
      )}
      {loaded.state === "failed" && <p class="failure">{loaded.message}</p>}
      {filter.q === "" ? (
        loaded.state === "loaded" && <ArticleList articles={shown} total={total} listed={articles.length} />
      ) : (
        <SearchHits
          query={filter.q}
          articles={shown}
          showsOthers={total > articles.length && shown.length === articles.length}
          isReady={loaded.state === "loaded"}
        />
      )}
    </div>
  );
}
