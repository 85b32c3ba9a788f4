import type { Citation } from "../../domain/answer.ts";
import { createStore, type Store } from "../parts/create-store.ts";

/** The citation that is open beside the answer, and its neighbours to step to. */
export interface Opened {
  readonly citations: readonly Citation[];
  readonly at: number;
}

export interface Reading {
  readonly opened: Store<Opened | null>;
  open(citations: readonly Citation[], citation: Citation): void;
  step(by: 1 | -1): void;
  close(): void;
}

export function createReading(): Reading {
  const opened = createStore<Opened | null>(null);
  return {
    opened,
    open(citations, citation) {
      const at = Math.max(
        0,
        citations.findIndex(({ n }) => n === citation.n),
      );
      opened.change(() => ({ citations, at }));
    },
    step(by) {
      opened.change((now) => {
        if (!now) return null;
        return { ...now, at: Math.min(Math.max(0, now.at + by), now.citations.length - 1) };
      });
    },
    close: () => opened.change(() => null),
  };
}
