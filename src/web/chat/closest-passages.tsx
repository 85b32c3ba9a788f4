import type { Answer, Citation } from "../../domain/answer.ts";
import { usePage } from "../parts/context.ts";
import { Label } from "../parts/label.tsx";

/** What comes nearest where the articles hold no answer, or only part of one. */
export function ClosestPassages({
  answer,
  citations,
}: {
  readonly answer: Answer;
  readonly citations: readonly Citation[];
}) {
  const { reading } = usePage();
  return (
    <section class="closest">
      <h3>
        <Label zh="也许有帮助的原文" en="Passages that may help" />
      </h3>
      <ol>
        {answer.closest.map((citation) => (
          <li key={citation.n}>
            <button type="button" onClick={() => reading.open(citations, citation)}>
              <q lang="zh-CN">{citation.quote}</q>
              <span class="facts">
                {[
                  `《${citation.title}》`,
                  citation.speaker,
                  citation.publisher,
                  citation.publishedOn ?? "日期不详 undated",
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
