import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { startProduct } from "./testing/product-server.ts";
import { pythonWith } from "./testing/python-with.ts";

const schemathesis = { name: "schemathesis", version: "4.32.5", patienceMs: 180_000 };
const checks = ["not_a_server_error", "status_code_conformance", "content_type_conformance"];

it("answers what its own /openapi.json allows and forbids as it says there, and never with a 5xx", async (test) => {
  const found = await pythonWith(schemathesis);
  if (typeof found === "string") return test.skip(found);
  const server = await startProduct({ LOG_LEVEL: "error", FEEDBACK: "off" });
  try {
    const command = found.python.replace(/python$/u, "schemathesis");
    const document = new URL("/openapi.json", server.address).href;
    const kept = ["--checks", [...checks, "response_schema_conformance"].join(",")];
    const { stdout } = await promisify(execFile)(
      command,
      ["run", document, ...kept, "--max-examples", "60", "--generation-deterministic", "--no-color"],
      { maxBuffer: 64 * 1024 * 1024 },
    ).catch((error: { stdout: string }) => error);
    expect(stdout).toMatch(/No issues found|\d+ generated, \d+ passed/u);
    expect(stdout).not.toMatch(/FAILURES|ERRORS/u);
    expect(server.log()).toBe("");
  } finally {
    await server.stop();
  }
});
