import type { Page } from "playwright-core";

/** For addInitScript: adds up layout shifts (web.dev/cls, without session windows) that no input explains. */
export function watchShifts(): void {
  const isShift = (entry: PerformanceEntry): entry is PerformanceEntry & { value: number; hadRecentInput: boolean } =>
    "hadRecentInput" in entry;
  new PerformanceObserver((list) => {
    const { dataset } = document.documentElement;
    const sum = list
      .getEntries()
      .reduce(
        (total, entry) => (isShift(entry) && !entry.hadRecentInput ? total + entry.value : total),
        Number(dataset["shift"] ?? 0),
      );
    dataset["shift"] = String(sum);
  }).observe({ type: "layout-shift", buffered: true });
}

export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset["shift"] ?? 0));
}
