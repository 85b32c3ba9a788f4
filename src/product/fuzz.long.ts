import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { startProduct } from "../testing/product-server.ts";
import { pythonWith } from "../testing/python-with.ts";

const schemathesis = { name: "schemathesis", version: "4.32.5", patienceMs: 180_000 };
/** What no schema can say: which articles there are, and how large a body may be in all. */
const unsaid = ["positive_data_acceptance", "negative_data_rejection"];

it("answers what its own /openapi.json allows and forbids as it says there, and never with a 5xx", async (test) => {
  const found = await pythonWith(schemathesis);
  if (typeof found === "string") return test.skip(found);
  const scratch = await mkdtemp(join(tmpdir(), "yiju-fuzz-"));
  const server = await startProduct({ LOG_LEVEL: "error", FEEDBACK: "off" });
  try {
    const command = resolve(found.python.replace(/python$/u, "schemathesis"));
    const document = new URL("/openapi.json", server.address).href;
    const kept = ["--exclude-checks", unsaid.join(",")];
    const { stdout } = await promisify(execFile)(
      command,
      ["run", document, ...kept, "--max-examples", "60", "--generation-deterministic", "--no-color"],
      { maxBuffer: 64 * 1024 * 1024, cwd: scratch },
    ).catch((error: { stdout: string }) => error);
    expect(stdout).toMatch(/No issues found|\d+ generated, \d+ passed/u);
    expect(stdout).not.toMatch(/FAILURES|ERRORS/u);
    expect(server.log()).toBe("");
  } finally {
    await server.stop();
    await rm(scratch, { recursive: true, force: true });
  }
});
