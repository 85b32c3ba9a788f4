import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const COMPILER = "wabt@1.0.39";
const sources = ["src/retrieve/nearest/keep-nearest.wat", "src/adapters/matrix/multiply.wat"];

/** Compiles the product's WebAssembly text and writes it as a module beside it: npx tsx scripts/compile-wat.ts. */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "yiju-wat-"));
  try {
    for (const source of sources) {
      const compiled = join(folder, "code.wasm");
      await promisify(execFile)("npx", ["--yes", "--package", COMPILER, "wat2wasm", source, "--output", compiled]);
      const hash = createHash("sha256")
        .update(await readFile(source))
        .digest("hex");
      const code = (await readFile(compiled)).toString("base64");
      await writeFile(source.replace(/\.wat$/u, "-code.ts"), moduleOf(code, hash));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const moduleOf = (code: string, hash: string) => `/** WebAssembly, base64, as scripts/compile-wat.ts compiled it. */
export const code =
  "${code}";
/** Of the text that it was compiled of. */
export const sourceSha256 = "${hash}";
`;

await main();
