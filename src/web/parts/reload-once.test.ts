import { expect, it } from "vitest";
import { hasCome, mayReload } from "./reload-once.ts";

it("lets a page be loaded anew once for a path, until what lies there has come", () => {
  const entries = new Map<string, string>();
  const storage = {
    getItem: (name: string) => entries.get(name) ?? null,
    setItem: (name: string, value: string) => void entries.set(name, value),
    removeItem: (name: string) => void entries.delete(name),
  };
  const tab = () => storage;
  expect([mayReload("/articles", tab), mayReload("/articles", tab)]).toEqual([true, false]);
  expect(mayReload("/timeline", tab)).toBe(true);
  hasCome(tab);
  expect(mayReload("/timeline", tab)).toBe(true);
});

it("does not load a page anew where the browser forbids to note it", () => {
  const forbidden = () => {
    throw new DOMException("forbidden", "SecurityError");
  };
  expect(mayReload("/articles", forbidden)).toBe(false);
  expect(() => hasCome(forbidden)).not.toThrow();
});
