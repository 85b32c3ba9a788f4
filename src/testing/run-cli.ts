import { type ChildProcess, spawn } from "node:child_process";

export interface CliRun {
  readonly process: ChildProcess;
  /** Resolves once the process has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string; readonly errors: string }>;
}

/** Runs `src/cli.ts` as npm's scripts do. */
export function runCli(args: readonly string[], variables: Readonly<Record<string, string>>): CliRun {
  const started = spawn(process.execPath, ["--import", "tsx", "src/cli.ts", ...args], {
    env: { ...process.env, ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [output, errors] = ["", ""];
  started.stdout.on("data", (data: Buffer) => {
    output += data;
  });
  started.stderr.on("data", (data: Buffer) => {
    errors += data;
  });
  const ended = new Promise<Awaited<CliRun["ended"]>>((resolve) => {
    started.once("close", (code) => resolve({ code, output, errors }));
  });
  return { process: started, ended };
}
