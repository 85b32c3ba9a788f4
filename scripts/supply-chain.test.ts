import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findLicences, findUnfit, type LockedPackage, type Lockfile } from "./licences/find-licences.ts";

const read = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8"));
const lockfile = read<Lockfile>("package-lock.json");
const minimums = read<Record<string, readonly [version: string, why: string]>>("scripts/minimum-versions.json");
const locked = Object.entries(lockfile.packages).filter(([path]) => path !== "");

const isAtLeast = (version: string, minimum: string) => {
  const [own = [], least = []] = [version, minimum].map((each) => each.split(/[.-]/u).slice(0, 3).map(Number));
  for (const [i, number] of own.entries()) if (number !== least[i]) return number > (least[i] ?? 0);
  return true;
};

describe("what the product is made of", () => {
  it("has the sum of every package in the lockfile", () => {
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([path]) => path)).toEqual([]);
  });

  it("pins what it asks for to one version", () => {
    const { dependencies, devDependencies } = read<Record<string, Record<string, string>>>("package.json");
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, v]) => !/^\d/u.test(v));
    expect(loose).toEqual([]);
  });

  it("has no licence that asks for more than it is known to", () => {
    expect(findUnfit(findLicences(lockfile))).toEqual([]);
  });

  it("would find a licence that is not known", () => {
    const package_: LockedPackage = { license: "AGPL-3.0" };
    const planted = findLicences({
      packages: { "": {}, "node_modules/a": package_, "node_modules/a/node_modules/b": {} },
    });
    expect(findUnfit(planted)).toEqual([
      { name: "a", licence: "AGPL-3.0" },
      { name: "b", licence: "unknown" },
    ]);
  });

  it.each(Object.entries(minimums))("has %s in no version of a known fault", (name, [minimum]) => {
    const versions = locked
      .filter(([path]) => path.endsWith(`node_modules/${name}`))
      .map(([, { version = "" }]) => version);
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => !isAtLeast(version, minimum))).toEqual([]);
  });

  it.each([
    ["4.13.19", "4.11.4", true],
    ["4.11.4", "4.11.4", true],
    ["4.9.7", "4.11.4", false],
    ["10.0.0", "9.9.9", true],
  ])("knows whether %s is at least %s", (version, minimum, expected) => {
    expect(isAtLeast(version, minimum)).toBe(expected);
  });
});
