import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** Keeps what the keyboard leads to out from under an element while that sticks to the bottom, whatever its height. */
export function useClearance(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const scroller = current.closest<HTMLElement>(".scroller") ?? document.documentElement;
    const observer = new ResizeObserver(() => {
      const isSticky = getComputedStyle(current).position === "sticky";
      scroller.style.scrollPaddingBottom = isSticky ? `${current.offsetHeight}px` : "";
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
      scroller.style.scrollPaddingBottom = "";
    };
  }, [element]);
}
