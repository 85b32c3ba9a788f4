import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { pythonWith } from "../testing/python-with.ts";

const semgrep = { name: "semgrep", version: "1.185.0", patienceMs: 180_000 };

it("keeps the rules of .semgrep.yml", async (test) => {
  const found = await pythonWith(semgrep);
  if (typeof found === "string") return test.skip(found);
  const command = found.python.replace(/python$/u, "semgrep");
  const args = ["scan", "--config", ".semgrep.yml", "--metrics=off", "--disable-version-check", "--json", "src"];
  const { stdout } = await promisify(execFile)(command, args, { maxBuffer: 64 * 1024 * 1024 });
  const { results, errors } = JSON.parse(stdout);
  expect(errors).toEqual([]);
  expect(results.map(({ check_id, path, start }: Finding) => `${check_id} ${path}:${start.line}`)).toEqual([]);
});

interface Finding {
  readonly check_id: string;
  readonly path: string;
  readonly start: { readonly line: number };
}
