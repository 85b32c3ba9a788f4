import type { Doubt } from "../../domain/doubts.ts";

/** One line for each doubtful spot in the words above. */
export function DoubtNotes({ doubts = [] }: { readonly doubts?: readonly Doubt[] | undefined }) {
  return (
    <>
      {doubts.map(({ comment }) => (
        <span key={comment} class="doubt">
          原文此处存疑，照录未改：{comment}
        </span>
      ))}
    </>
  );
}
