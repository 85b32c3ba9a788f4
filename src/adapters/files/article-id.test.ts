import fc from "fast-check";
import { expect, it } from "vitest";
import { idFromPath, uniqueIdFromPath } from "./article-id.ts";
import { parseFrontMatter } from "./front-matter.ts";

it("keeps letters of every script, and makes one id of composed and decomposed names", () => {
  expect(idFromPath("政策/关于 医保（2024）.final.md")).toBe("政策-关于-医保-2024-final");
  expect(idFromPath("cafe\u0301.txt")).toBe("café");
  expect(idFromPath("……/！.md")).toBe("document");
});

it("makes an id that front matter could state, from any path", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (path) => {
      const id = idFromPath(path);
      expect(parseFrontMatter(JSON.stringify({ id }), "").id).toBe(id);
      expect(decodeURIComponent(encodeURIComponent(id))).toBe(id);
    }),
  );
});

it("tells paths apart that make the same id, the same way every time", () => {
  const first = uniqueIdFromPath("a b.md", (id) => id === "a-b");
  expect(first).toMatch(/^a-b-[0-9a-f]{6}$/u);
  expect(uniqueIdFromPath("a b.md", (id) => id === "a-b")).toBe(first);
  expect(uniqueIdFromPath("a-b.md", (id) => id === "a-b")).not.toBe(first);
  expect(uniqueIdFromPath("a b.md", (id) => id === "a-b" || id === first)).toMatch(/^a-b-[0-9a-f]{7}$/u);
});
