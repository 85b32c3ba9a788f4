import type { Citation } from "../../domain/answer.ts";
import { TitleInMarks } from "../parts/title-in-marks.tsx";
import type { ArticleJson } from "../service/article-json.ts";

/** Whose words are cited, out of what and from when; stays in sight while the text scrolls to them. */
export function CitedFrom({
  citation,
  article,
}: {
  readonly citation: Citation;
  readonly article: ArticleJson | null;
}) {
  const { speaker, title, titleSuspect, publisher, publishedOn } = citation;
  const basis = article?.publishedOnBasis === "inferred" ? "（推定）" : "";
  return (
    <div class="cited-from">
      <cite>
        <TitleInMarks title={title} doubts={titleSuspect} />
      </cite>
      <p class="facts">
        {[speaker, publisher, publishedOn ? `${publishedOn}${basis}` : "日期不详 undated"].filter(Boolean).join(" · ")}
      </p>
    </div>
  );
}
