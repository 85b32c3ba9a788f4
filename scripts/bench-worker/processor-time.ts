import { readdir, readFile } from "node:fs/promises";

const NANOSECONDS_PER_MS = 1e6;

/**
 * The process id of the one workerd that this process started.
 * @throws Error where there is none, or no /proc to look in (anywhere but on Linux).
 */
export async function findWorkerd(): Promise<number> {
  for (const name of await readdir("/proc")) {
    // "PID (NAME) STATE PARENT": another process may end while it is looked at.
    const stat = /^\d+$/u.test(name) ? await readFile(`/proc/${name}/stat`, "utf8").catch(() => "") : "";
    const [, program, parent] = /^\d+ \((.*)\) \S (\d+)/su.exec(stat) ?? [];
    if (program === "workerd" && Number(parent) === process.pid) return Number(name);
  }
  throw new Error("No workerd was started by this process");
}

/** Processor time that all threads of a process have had, in milliseconds. */
export async function processorTime(pid: number): Promise<number> {
  let sum = 0;
  for (const thread of await readdir(`/proc/${pid}/task`)) {
    const [ran = "0"] = (await readFile(`/proc/${pid}/task/${thread}/schedstat`, "utf8").catch(() => "0")).split(" ");
    sum += Number(ran);
  }
  return sum / NANOSECONDS_PER_MS;
}
