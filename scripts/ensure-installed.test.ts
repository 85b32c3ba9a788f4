import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import lock from "../package-lock.json" with { type: "json" };
import { agrees, dropForeignBinaries, isSupportedNode } from "./ensure-installed.js";

describe("isSupportedNode", () => {
  it.each([
    ["20.19.0", true],
    ["20.18.3", false],
    ["18.20.0", false],
    ["22.0.0", true],
    ["24.1.0", true],
  ])("%s: %s", (version, supported) => expect(isSupportedNode(version)).toBe(supported));
});

describe("agrees", () => {
  const machine = { platform: "linux", arch: "x64" };
  const locked = {
    "": {},
    "node_modules/a": { version: "1.0.0", integrity: "x" },
    "node_modules/b-linux-x64": { version: "2.0.0", optional: true, os: ["linux"], cpu: ["x64"] },
    "node_modules/b-win32-x64": { version: "2.0.0", optional: true, os: ["win32"], cpu: ["x64"] },
  };
  const { "node_modules/b-win32-x64": _foreign, ...installed } = locked;

  it("needs no other platform's binaries, but its own", () => {
    expect(agrees(locked, installed, machine)).toBe(true);
    expect(agrees(locked, installed, { platform: "win32", arch: "x64" })).toBe(false);
  });

  it("sees a version that changed and a package that is missing", () => {
    expect(agrees({ ...locked, "node_modules/a": { version: "1.0.1", integrity: "y" } }, installed, machine)).toBe(
      false,
    );
    expect(agrees({ ...locked, "node_modules/c": { version: "1.0.0" } }, installed, machine)).toBe(false);
  });
});

describe("dropForeignBinaries", () => {
  let root: string;
  const binary = (platform: string, arch: string) =>
    join(root, "node_modules/onnxruntime-node/bin/napi-v6", platform, arch);
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "yiju-"));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it("keeps this machine's alone", () => {
    const foreign = process.platform === "win32" ? "linux" : "win32";
    for (const platform of [process.platform, foreign]) {
      mkdirSync(binary(platform, process.arch), { recursive: true });
      writeFileSync(join(binary(platform, process.arch), "onnxruntime_binding.node"), "");
    }
    dropForeignBinaries(root);
    expect(existsSync(binary(process.platform, process.arch))).toBe(true);
    expect(existsSync(binary(foreign, process.arch))).toBe(false);
  });
});

describe("package-lock.json", () => {
  const entries = Object.entries(
    lock.packages as Record<
      string,
      { resolved?: string; optional?: boolean; optionalDependencies?: Record<string, string>; os?: string[] }
    >,
  );

  it("names no registry, so that it serves behind any mirror", () => {
    expect(entries.filter(([, entry]) => entry.resolved).map(([path]) => path)).toEqual([]);
  });

  it("lists every optional package of every package, so that npm ci accepts it on each platform", () => {
    const paths = entries.map(([path]) => path);
    const missing = entries.flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) => !paths.includes(`node_modules/${name}`) && !paths.includes(`${path}/node_modules/${name}`),
      ),
    );
    expect(missing).toEqual([]);
  });
});
