import type { Doubt } from "../../domain/doubts.ts";

/** Words of a source, marked where it is doubtful; what is doubted stands in the tooltip. */
export function Doubted({
  text,
  doubts = [],
}: {
  readonly text: string;
  readonly doubts?: readonly Doubt[] | undefined;
}) {
  if (doubts.length === 0) return <>{text}</>;
  return (
    <mark class="suspect" title={doubts.map(({ comment }) => comment).join("; ")}>
      {text}
    </mark>
  );
}
