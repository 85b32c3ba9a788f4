const RELOADED = "yiju.reloaded";

type Tab = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * Whether the page may be loaded anew for what lies at a path, which is then noted: once until it has come. Where the
 * tab can note nothing it may not, or it would be loaded for ever.
 */
export function mayReload(path: string, tab: () => Tab = () => sessionStorage): boolean {
  try {
    if (tab().getItem(RELOADED) === path) return false;
    tab().setItem(RELOADED, path);
    return true;
  } catch {
    return false;
  }
}

/** What lies at the path has come: a later failure may load the page anew again. */
export function hasCome(tab: () => Tab = () => sessionStorage): void {
  try {
    tab().removeItem(RELOADED);
  } catch {
    // Nothing was noted either.
  }
}
