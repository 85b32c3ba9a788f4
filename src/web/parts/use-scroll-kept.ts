import { useEffect, useLayoutEffect } from "preact/hooks";
import { noteScroll } from "./location.ts";

/** Comes back to where the reader had scrolled to, once what was there is drawn again. */
export function useScrollKept(isDrawn: boolean): void {
  useEffect(() => {
    addEventListener("pagehide", noteScroll);
    return () => removeEventListener("pagehide", noteScroll);
  }, []);
  useLayoutEffect(() => {
    const scrolled: unknown = history.state?.scrolled;
    if (isDrawn && typeof scrolled === "number") scrollTo(0, scrolled);
  }, [isDrawn]);
}
