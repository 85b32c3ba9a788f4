import type { Doubts } from "../../domain/doubts.ts";
import { DoubtNotes } from "../parts/doubt-notes.tsx";
import { Doubted } from "../parts/doubted.tsx";
import { Label } from "../parts/label.tsx";
import { useJson } from "../parts/use-json.ts";
import { useScrollKept } from "../parts/use-scroll-kept.ts";
import type { ArticleSummary } from "../service/article-json.ts";
import { holdsWords } from "./find-matches.ts";
import { Highlighted } from "./highlighted.tsx";

interface SearchJson {
  readonly hits: readonly ({
    readonly passageId: string;
    readonly articleId: string;
    readonly title: string;
    readonly text: string;
    readonly start: number;
    readonly end: number;
  } & Doubts)[];
  readonly degraded: boolean;
}

const MOST_HITS = 30;

interface Properties {
  readonly query: string;
  /** Where hits may lie. */
  readonly articles: readonly ArticleSummary[];
  /** There are more articles than were listed, and no filter: hits may lie in those too. */
  readonly showsOthers: boolean;
  readonly isReady: boolean;
}

/** The passages that a search finds, best first, with the query's words marked. */
export function SearchHits({ query, articles, showsOthers, isReady }: Properties) {
  const loaded = useJson<SearchJson>(`/api/search?k=${MOST_HITS}&q=${encodeURIComponent(query)}`);
  useScrollKept(loaded.state === "loaded" && isReady);
  if (loaded.state === "failed") return <p class="failure">{loaded.message}</p>;
  if (loaded.state === "loading" || !isReady) return null;
  const byId = new Map(articles.map((article) => [article.id, article]));
  const hits = loaded.value.hits.filter(({ articleId }) => showsOthers || byId.has(articleId));
  return (
    <>
      <p class="count" role="status">
        <Label zh={`${hits.length} 段最相关的原文`} en="passages, most relevant first" />
        {" · "}
        <a href={`/#q=${encodeURIComponent(query)}`}>
          <Label zh="改为提问" en="Ask instead" />
        </a>
        {" · "}
        <a href={`/timeline?q=${encodeURIComponent(query)}`}>
          <Label zh="看脉络" en="Timeline" />
        </a>
      </p>
      {loaded.value.degraded && (
        <p class="notices">
          <Label zh="仅按关键词检索，可能有遗漏。" en="Keywords only; something may be missing." />
        </p>
      )}
      {hits.length > 0 && !hits.some(({ title, text }) => holdsWords(title + text, query)) && (
        <p class="notices">
          没有一段含有“{query}”的原话，以下是意思最接近的。
          <span lang="en">No passage holds these very words; these come closest in meaning.</span>
        </p>
      )}
      <ol class="hits">
        {hits.map(({ passageId, articleId, title, text, start, end, suspect, titleSuspect }) => (
          <li key={passageId}>
            <a href={`/articles/${encodeURIComponent(articleId)}?s=${start}-${end}#s=${start}-${end}`}>
              <span class="title">
                <Doubted text={title} doubts={titleSuspect} />
              </span>
              <span class="passage">
                <Highlighted text={text} query={query} />
              </span>
              <DoubtNotes doubts={suspect} />
              <span class="facts">
                {[byId.get(articleId)?.publisher, byId.get(articleId)?.publishedOn].filter(Boolean).join(" · ")}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
