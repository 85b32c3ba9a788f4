import type { Doubt } from "../../domain/doubts.ts";
import { linesOn } from "./doubt-lines.ts";

/** One line for each doubtful spot in the words above. */
export function DoubtNotes({ doubts }: { readonly doubts?: readonly Doubt[] | undefined }) {
  return (
    <>
      {linesOn(doubts).map((line) => (
        <span key={line} class="doubt" lang="zh-CN">
          {line}
        </span>
      ))}
    </>
  );
}
