import type { Citation } from "../../domain/answer.ts";
import { isDoubtful } from "../../domain/doubts.ts";
import { languageTag } from "../../domain/text-language.ts";
import { usePage } from "../parts/context.ts";
import { DoubtNotes } from "../parts/doubt-notes.tsx";
import type { SentenceGroup } from "./group-by-source.ts";
import { describeCitation, MarginNote } from "./margin-note.tsx";

interface Properties {
  readonly group: SentenceGroup;
  /** All that can be opened from this answer, in order. */
  readonly citations: readonly Citation[];
}

/** Sentences with their citation marks, and in the margin where their words come from. */
export function SentenceGroupView({ group, citations }: Properties) {
  return (
    <div class="group">
      <div>
        {group.sentences.map(({ sentence, citations: cited }, i) => (
          <p key={`${group.from + i}`} class={`sentence ${sentence.kind}`}>
            {sentence.kind === "quote" ? (
              <q lang={languageTag(sentence.text)} class={opensMarked.test(sentence.text) ? "marked" : undefined}>
                {sentence.text}
              </q>
            ) : (
              sentence.text
            )}
            {cited.map((citation) => (
              <CitationMark key={citation.n} citation={citation} citations={citations} />
            ))}
            <DoubtNotes doubts={cited.flatMap(({ suspect = [] }) => suspect)} />
          </p>
        ))}
      </div>
      {group.sources.length > 0 && (
        <div class="margin">
          {group.sources.map((citation) => (
            <MarginNote key={citation.n} citation={citation} citations={citations} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Words that bring their own quotation mark need none of ours. */
const opensMarked = /^[“"「『]/u;

function CitationMark({
  citation,
  citations,
}: {
  readonly citation: Citation;
  readonly citations: readonly Citation[];
}) {
  const { reading } = usePage();
  const hasDoubts = citation.suspect?.some(isDoubtful);
  return (
    <button
      type="button"
      class={hasDoubts ? "cite doubtful" : "cite"}
      aria-label={`出处 ${citation.n} Source ${citation.n}: ${describeCitation(citation)}`}
      onClick={() => reading.open(citations, citation)}
    >
      {citation.n}
    </button>
  );
}
