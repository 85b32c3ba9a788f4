import { createStore } from "./create-store.ts";

export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
}

const read = (): Place => ({ path: location.pathname, query: new URLSearchParams(location.search) });

/** Where the reader is; changes with links of the page, `go` and the browser's own buttons. */
export const place = createStore(read());

/** Notes on the entry of the browser's history how far the page is scrolled. */
export function noteScroll(): void {
  history.replaceState({ scrolled: scrollY }, "");
}

/** Goes to an address of the page without loading it anew. */
export function go(href: string, how: "push" | "replace" = "push"): void {
  if (how === "push") {
    noteScroll();
    history.pushState(null, "", href);
  } else history.replaceState(null, "", href);
  place.change(read);
  if (how === "push") scrollTo(0, 0);
}

/** Lets links between the page's own screens change only what differs. */
export function followLinks(isScreen: (path: string) => boolean): void {
  addEventListener("popstate", () => place.change(read));
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || link.target !== "" || event.defaultPrevented) return;
    if (link.origin !== location.origin || !isScreen(link.pathname)) return;
    event.preventDefault();
    go(link.href);
  });
}
