import type { Citation } from "../../domain/answer.ts";
import { inTitleMarks } from "../../domain/text-language.ts";
import { usePage } from "../parts/context.ts";
import { TitleInMarks } from "../parts/title-in-marks.tsx";

/**
 * Where the words beside it come from. It repeats for the eye what the citation marks already say to a screen reader,
 * so it is out of the tab order.
 */
export function MarginNote({
  citation,
  citations,
}: {
  readonly citation: Citation;
  readonly citations: readonly Citation[];
}) {
  const { reading } = usePage();
  const { speaker, title, titleSuspect, publisher, publishedOn } = citation;
  return (
    <button
      type="button"
      class="margin-note"
      tabIndex={-1}
      aria-hidden="true"
      onClick={() => reading.open(citations, citation)}
    >
      {speaker && <span class="speaker">{speaker}</span>}
      <cite>
        <TitleInMarks title={title} doubts={titleSuspect} />
      </cite>
      <span class="facts">{[publisher, publishedOn ?? "日期不详"].filter(Boolean).join(" · ")}</span>
    </button>
  );
}

/** One line that names a citation's speaker, article, publisher and date. */
export function describeCitation({ speaker, title, publisher, publishedOn }: Citation): string {
  return [speaker, inTitleMarks(title), publisher, publishedOn ?? "日期不详 undated"].filter(Boolean).join(", ");
}
