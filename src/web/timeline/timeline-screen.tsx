import type { ArticleKind } from "../../domain/article.ts";
import type { Doubts } from "../../domain/doubts.ts";
import { Highlighted } from "../browse/highlighted.tsx";
import { useStore } from "../parts/create-store.ts";
import { DoubtNotes } from "../parts/doubt-notes.tsx";
import { Doubted } from "../parts/doubted.tsx";
import { Label } from "../parts/label.tsx";
import { go, place } from "../parts/location.ts";
import { SearchForm } from "../parts/search-form.tsx";
import { useJson } from "../parts/use-json.ts";
import { useScrollKept } from "../parts/use-scroll-kept.ts";
import { kindNames } from "../source/article-facts.tsx";

interface TimelineJson {
  readonly entries: readonly ({
    readonly articleId: string;
    readonly title: string;
    readonly publisher: string | null;
    readonly publishedOn: string | null;
    readonly publishedOnBasis: "printed" | "inferred" | null;
    readonly kind: ArticleKind;
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly mentions: number;
  } & Doubts)[];
}

/** One subject through all articles, oldest first, each with the first sentence that names it. */
export function TimelineScreen() {
  const subject = useStore(place).query.get("q") ?? "";
  return (
    <div class="screen">
      <h1>
        <Label zh="脉络" en="Timeline" />
      </h1>
      <p class="note">
        一个话题，按时间先后，看各篇文章怎么说。<span lang="en">One subject through the articles, oldest first.</span>
      </p>
      <SearchForm
        key={subject}
        value={subject}
        label={["话题", "Subject"]}
        placeholder="话题，如：医保 · A subject"
        action={["查看", "Show"]}
        longest={100}
        onSearch={(text) => go(`/timeline?q=${encodeURIComponent(text)}`)}
      />
      {subject !== "" && <Timeline subject={subject} />}
    </div>
  );
}

function Timeline({ subject }: { readonly subject: string }) {
  const loaded = useJson<TimelineJson>(`/api/timeline?q=${encodeURIComponent(subject)}`);
  useScrollKept(loaded.state === "loaded");
  if (loaded.state === "failed") return <p class="failure">{loaded.message}</p>;
  if (loaded.state === "loading") return null;
  const { entries } = loaded.value;
  if (entries.length === 0)
    return (
      <p role="status">
        没有文章写到“{subject}”。换个说法，或者<a href={`/#q=${encodeURIComponent(subject)}`}>直接提问</a>。
        <span lang="en">No article names this subject; try other words.</span>
      </p>
    );
  return (
    <>
      <p class="count" role="status">
        <Label zh={`${entries.length} 篇写到“${subject}”`} en="articles name it" />
      </p>
      <ol class="timeline">
        {entries.map(
          ({
            articleId,
            title,
            publisher,
            publishedOn,
            publishedOnBasis,
            kind,
            text,
            start,
            end,
            mentions,
            suspect,
            titleSuspect,
          }) => (
            <li key={articleId}>
              <p class="date">
                {publishedOn ?? "日期不详"}
                {publishedOnBasis === "inferred" && <abbr title="推定 inferred">＊</abbr>}
              </p>
              <div>
                <a href={`/articles/${encodeURIComponent(articleId)}?s=${start}-${end}#s=${start}-${end}`}>
                  <span class="title">
                    <Doubted text={title} doubts={titleSuspect} />
                  </span>
                  <q>
                    <Highlighted text={text} query={subject} />
                  </q>
                  <DoubtNotes doubts={suspect} />
                </a>
                <p class="facts">
                  {[kindNames[kind][0], publisher, `提到 ${mentions} 处`].filter(Boolean).join(" · ")}
                </p>
              </div>
            </li>
          ),
        )}
      </ol>
    </>
  );
}
