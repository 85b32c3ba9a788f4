/** The browser's storage, for good or for this tab; null where the browser forbids it. */
export function deviceStorage(kind: "local" | "session" = "local"): Storage | null {
  try {
    return kind === "local" ? localStorage : sessionStorage;
  } catch {
    return null;
  }
}
