import { usePage } from "../parts/context.ts";
import { Label } from "../parts/label.tsx";
import type { Opened } from "./reading.ts";

/**
 * Which of the answer's citations is open, and the way to the one before and after. At either end the step only looks
 * disabled: a button that is would drop the keyboard's focus out of the panel.
 */
export function CitationSteps({ opened }: { readonly opened: Opened }) {
  const { reading } = usePage();
  const { at, citations } = opened;
  return (
    <div class="steps">
      <button
        type="button"
        aria-label="上一处 Previous citation"
        aria-disabled={at === 0}
        onClick={() => reading.step(-1)}
      >
        ‹
      </button>
      <button
        type="button"
        aria-label="下一处 Next citation"
        aria-disabled={at === citations.length - 1}
        onClick={() => reading.step(1)}
      >
        ›
      </button>
      <p role="status">
        <Label zh={`出处 ${at + 1} / ${citations.length}`} en="Source" />
        <span class="hidden">{citations[at]?.quote}</span>
      </p>
    </div>
  );
}
