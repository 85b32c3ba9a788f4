import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const OPENAI_VERSION = "3.57.0";
/** What installing may take before the test is skipped instead. */
const INSTALL_TIMEOUT_IN_MS = 20_000;

/**
 * A Python that has OpenAI's client, installed once into a cache that git ignores; where there is none to be had, the
 * reason, as a text.
 */
export async function pythonWithOpenAi(): Promise<{ readonly python: string } | string> {
  const folder = join("node_modules", ".cache", `python-openai-${OPENAI_VERSION}`);
  const isWindows = process.platform === "win32";
  const python = join(folder, isWindows ? "Scripts" : "bin", "python");
  try {
    await run(python, ["-c", "import openai"]);
    return { python };
  } catch {
    // Not installed yet, or only in part.
  }
  const deadline = { signal: AbortSignal.timeout(INSTALL_TIMEOUT_IN_MS) };
  try {
    await run(isWindows ? "python" : "python3", ["-m", "venv", "--clear", folder], deadline);
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "0", "--timeout", "10"];
    await run(python, [...pip, `openai==${OPENAI_VERSION}`], deadline);
    return { python };
  } catch (error) {
    return `Python's openai ${OPENAI_VERSION} cannot be installed here: ${error instanceof Error ? error.message : error}`;
  }
}
