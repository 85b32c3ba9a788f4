/**
 * Lets the browser's back button close what covers the page, as phones lead people to expect, rather than leave the page.
 * Call what it returns once the cover is closed some other way.
 */
export function closeByBackButton(close: () => void): () => void {
  let isLeft = false;
  const leave = () => {
    isLeft = true;
    close();
  };
  history.pushState(null, "");
  addEventListener("popstate", leave, { once: true });
  return () => {
    removeEventListener("popstate", leave);
    if (!isLeft) history.back();
  };
}
