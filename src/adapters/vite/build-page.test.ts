import { cp, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPage } from "./build-page.ts";

const LARGEST_FIRST_LOAD_IN_BYTES = 60 * 1024;

describe("buildPage", () => {
  let root: string;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "yiju-build-"));
    for (const source of ["src/web", "src/domain", "src/adapters/vite", "tsconfig.json", "package.json"])
      await cp(source, join(root, source), { recursive: true });
    await symlink(resolve("node_modules"), join(root, "node_modules"), "junction");
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it("builds once, even when asked twice at a time, and again only when a source has changed", async () => {
    const [first, second] = await Promise.all([buildPage(root), buildPage(root)]);
    expect(second).toBe(first);
    const startedAt = performance.now();
    expect(await buildPage(root)).toBe(first);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    await writeFile(join(root, "src/web/parts/new.test.ts"), "");
    expect(await buildPage(root)).toBe(first);
    await writeFile(join(root, "src/web/styles/docs.css"), ".docs { color: red }");
    const changed = await buildPage(root);
    expect(changed).not.toBe(first);
    expect(await readdir(join(root, "dist/web"))).toHaveLength(2);
  });

  it("drops builds of other sources once nobody can be reading them any more", async () => {
    const before = await buildPage(root);
    const twoHoursAgo = new Date(Date.now() - 7_200_000);
    await utimes(before, twoHoursAgo, twoHoursAgo);
    await writeFile(join(root, "src/web/styles/docs.css"), ".docs { color: blue }");
    await buildPage(root);
    expect(await readdir(join(root, "dist/web"))).not.toContain(basename(before));
  });

  it("makes a small page without anything inline or from elsewhere, fit for production", async () => {
    const built = await buildPage(root);
    const page = await readFile(join(built, "index.html"), "utf8");
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|(?:src|href)="(?:https?:)?\/\//u);
    const script = await readFile(join(built, "assets/index.js"), "utf8");
    expect(gzipSync(script).byteLength).toBeLessThan(LARGEST_FIRST_LOAD_IN_BYTES);
    expect(script).not.toMatch(/jsxDEV|fileName:/u);
    expect(await readFile(join(built, "assets/style.css"), "utf8")).not.toMatch(/url\(|@import/u);
  });
});
