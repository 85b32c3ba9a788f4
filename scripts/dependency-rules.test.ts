import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** Imports that a rule must refuse: the file, what it imports, the rule. */
const planted = [
  ["src/domain/a.ts", "../ports/ok.ts", "domain-imports-nothing"],
  ["src/domain/b.ts", "zod", "domain-imports-nothing"],
  ["src/ports/a.ts", "../answer/ok.ts", "ports-see-only-domain"],
  ["src/ingest/a.ts", "../retrieve/ok.ts", "ingest-looks-down"],
  ["src/retrieve/a.ts", "../answer/ok.ts", "retrieve-looks-down"],
  ["src/answer/a.ts", "../http/ok.ts", "answer-looks-down"],
  ["src/answer/b.ts", "../adapters/ok.ts", "only-entries-see-adapters"],
  ["src/answer/c.ts", "node:fs", "only-adapters-and-entries-touch-the-platform"],
  ["src/answer/d.ts", "@lancedb/lancedb", "only-adapters-and-entries-import-sdks"],
  ["src/http/a.ts", "../adapters/ok.ts", "only-entries-see-adapters"],
  ["src/http/b.ts", "../compose/compose.ts", "http-looks-down"],
  ["src/web/a.ts", "../answer/ok.ts", "web-sees-only-domain"],
  ["src/adapters/a.ts", "../answer/ok.ts", "adapters-see-ports-and-domain"],
  ["src/adapters/b.ts", "../../evals/ok.ts", "src-stands-alone"],
  ["src/adapters/c.ts", "./lost.ts", "no-unresolvable"],
  ["src/adapters/d.ts", "./e.ts", "no-cycles"],
] as const;

/** What the Worker may not reach: its import, where that ends, the rule. */
const plantedInWorker = [
  ["sharp", "node_modules/sharp/index.js", "worker-never-reaches-native-modules"],
  ["./adapters/native.ts", "node_modules/@lancedb/lancedb/index.js", "worker-never-reaches-native-modules"],
  ["./adapters/deferred.ts", "node_modules/onnxruntime-node/index.js", "worker-never-reaches-native-modules"],
  ["node:child_process", "child_process", "worker-never-reaches-node"],
  ["path", "path", "worker-never-reaches-node"],
  ["./compose/assemble-services.ts", "fs/promises", "worker-never-reaches-node"],
  ["./adapters/words.ts", "node_modules/jieba-wasm/index.js", "worker-never-reaches-node"],
] as const;

/** Imports that no rule may refuse. */
const allowed = [
  ["src/compose/compose.ts", "../adapters/ok.ts"],
  ["src/server.ts", "node:http"],
  ["src/compose/assemble-services.ts", "../adapters/g.ts"],
  ["src/adapters/g.ts", "./h.ts"],
  ["src/adapters/h.ts", "node:fs/promises"],
  ["src/adapters/native.ts", "@lancedb/lancedb"],
  ["src/adapters/words.ts", "jieba-wasm"],
  ["src/adapters/f.ts", "../ports/ok.ts"],
  ["src/adapters/e.ts", "./d.ts"],
  ["src/answer/e.ts", "../retrieve/ok.ts"],
  ["src/answer/f.test.ts", "node:fs"],
  ["evals/b.ts", "../src/compose/compose.ts"],
] as const;

const packages = ["@lancedb/lancedb", "jieba-wasm", "onnxruntime-node", "sharp", "zod"];

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

describe("the dependency rules", () => {
  let root: string;
  let violations: readonly Violation[];

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "yiju-rules-"));
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    for (const folder of ["domain", "ports", "ingest", "retrieve", "answer", "http", "web", "adapters"]) {
      write(`src/${folder}/ok.ts`, "export const ok = 1;\n");
    }
    write("evals/ok.ts", "export const ok = 1;\n");
    const imports = [...planted, ...plantedInWorker.map(([target]) => ["src/worker.ts", target] as const), ...allowed];
    for (const [path] of imports) {
      const lines = imports.filter(([other]) => other === path).map(([, target]) => `import "${target}";\n`);
      write(path, `${lines.join("")}export const here = 1;\n`);
    }
    write("src/adapters/deferred.ts", 'export const load = () => import("onnxruntime-node");\n');
    for (const name of packages) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
      write(`node_modules/${name}/index.js`, "");
    }
    write(
      "package.json",
      JSON.stringify({ type: "module", dependencies: Object.fromEntries(packages.map((name) => [name, "1.0.0"])) }),
    );
    write("tsconfig.json", JSON.stringify({ compilerOptions: { module: "ESNext", moduleResolution: "Bundler" } }));
    const command = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
    const config = resolve(".dependency-cruiser.cjs");
    const run = spawnSync(process.execPath, [command, "src", "evals", "--config", config, "--output-type", "json"], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    violations = JSON.parse(run.stdout).summary.violations;
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(planted)("%s may not import %s", (path, _target, rule) => {
    expect(violations.filter(({ from }) => from === path).map((violation) => violation.rule.name)).toContain(rule);
  });

  it.each(plantedInWorker)("the Worker may not import %s, which reaches %s", (_target, reached, rule) => {
    const found = violations.filter(({ from, to }) => from === "src/worker.ts" && to === reached);
    expect(found.map((violation) => violation.rule.name)).toContain(rule);
  });

  it.each(allowed.filter(([path]) => path !== "src/adapters/e.ts"))("%s may import %s", (path) => {
    expect(violations.filter(({ from }) => from === path)).toEqual([]);
  });
});
