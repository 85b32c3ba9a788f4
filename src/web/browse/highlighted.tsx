import { Fragment } from "preact";
import { findMatches } from "./find-matches.ts";

/** A text with the query's words marked. */
export function Highlighted({ text, query }: { readonly text: string; readonly query: string }) {
  const spans = findMatches(text, query);
  const ends = [0, ...spans.map(({ end }) => end)];
  return (
    <>
      {spans.map(({ start, end }, i) => (
        <Fragment key={start}>
          {text.slice(ends[i], start)}
          <mark class="cited">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
