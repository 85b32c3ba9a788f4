import type { Answer, Citation } from "../../domain/answer.ts";
import { languageTag } from "../../domain/text-language.ts";
import { usePage } from "../parts/context.ts";
import { DoubtNotes } from "../parts/doubt-notes.tsx";
import { Label } from "../parts/label.tsx";
import { TitleInMarks } from "../parts/title-in-marks.tsx";

interface Properties {
  readonly question: string;
  readonly answer: Answer;
  /** All that can be opened from this answer, in order. */
  readonly citations: readonly Citation[];
}

/** What comes nearest where the articles hold no answer, or only part of one. */
export function ClosestPassages({ question, answer, citations }: Properties) {
  const { reading, connection, isEmbedded } = usePage();
  return (
    <section class="closest">
      <h3>
        <Label zh="也许有帮助的原文" en="Passages that may help" />
      </h3>
      <ol>
        {answer.closest.map((citation) => (
          <li key={citation.n}>
            <button type="button" onClick={() => reading.open(citations, citation)}>
              <q lang={languageTag(citation.quote)}>{citation.quote}</q>
              <DoubtNotes doubts={citation.suspect} />
              <span class="facts">
                <TitleInMarks title={citation.title} doubts={citation.titleSuspect} />
                {[citation.speaker, citation.publisher, citation.publishedOn ?? "日期不详 undated"]
                  .filter(Boolean)
                  .map((fact) => ` · ${fact}`)}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <p class="note">
        还可以{" "}
        <a
          href={connection.url(`/articles?q=${encodeURIComponent(question)}`)}
          target={isEmbedded ? "_blank" : undefined}
        >
          搜索原文
        </a>
        ，或换个说法再问。<span lang="en">Search the texts, or ask in other words.</span>
      </p>
    </section>
  );
}
