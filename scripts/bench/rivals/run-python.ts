import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const ENOUGH_OUTPUT = 10_000_000;
const INSTALL =
  "python3 -m venv DIR && DIR/bin/pip install numpy hnswlib faiss-cpu langchain-community rank_bm25 fastapi uvicorn onnxruntime tokenizers jieba";

/** Why the Python rivals cannot run, with what installs them; undefined where they can. */
export async function missingPython(python: string): Promise<string | undefined> {
  try {
    await run(python, [
      "-c",
      "import numpy, hnswlib, faiss, langchain_community, rank_bm25, fastapi, uvicorn, onnxruntime, tokenizers, jieba",
    ]);
    return undefined;
  } catch {
    return `The Python rivals are left out. To have them: ${INSTALL}; then set RIVALS_PYTHON=DIR/bin/python`;
  }
}

/** What a script prints, as JSON. */
export async function runPython(python: string, script: string, ...parameters: readonly string[]): Promise<unknown> {
  const { stdout } = await run(python, [script, ...parameters], { maxBuffer: ENOUGH_OUTPUT });
  return JSON.parse(stdout);
}

/** Starts a script that prints “is ready: ADDRESS” and serves until it is stopped. */
export async function servePython(python: string, script: string, ...parameters: readonly string[]) {
  const server = spawn(python, [script, ...parameters], { stdio: ["ignore", "pipe", "inherit"], detached: true });
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.on("data", (data: Buffer) => {
      const found = /is ready: (\S+)/u.exec(String(data))?.[1];
      if (found) resolve(found);
    });
    server.once("exit", (code) => reject(new Error(`${script} ended with code ${code}`)));
  });
  // With it the processes that it has started.
  return { address, pid: server.pid, stop: () => process.kill(-(server.pid ?? 0), "SIGKILL") };
}
