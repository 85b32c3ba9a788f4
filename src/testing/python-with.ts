import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface PythonPackage {
  readonly name: string;
  readonly version: string;
  /** What installing may take before the test is skipped instead. */
  readonly patienceMs: number;
}

export const pythonOpenAi: PythonPackage = { name: "openai", version: "3.57.0", patienceMs: 20_000 };

/**
 * A Python that has the package, installed once into a cache that git ignores; where there is none to be had, the
 * reason, as a text.
 */
export async function pythonWith({
  name,
  version,
  patienceMs,
}: PythonPackage): Promise<{ readonly python: string } | string> {
  const folder = join("node_modules", ".cache", `python-${name}-${version}`);
  const isWindows = process.platform === "win32";
  const python = join(folder, isWindows ? "Scripts" : "bin", "python");
  try {
    await run(python, ["-c", `import ${name}`]);
    return { python };
  } catch {
    // Not installed yet, or only in part.
  }
  const deadline = { signal: AbortSignal.timeout(patienceMs) };
  try {
    await run(isWindows ? "python" : "python3", ["-m", "venv", "--clear", folder], deadline);
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "0", "--timeout", "10"];
    await run(python, [...pip, `${name}==${version}`], deadline);
    return { python };
  } catch (error) {
    return `Python's ${name} ${version} cannot be installed here: ${error instanceof Error ? error.message : error}`;
  }
}
