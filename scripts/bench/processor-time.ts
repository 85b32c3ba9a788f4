import { readFile } from "node:fs/promises";

/** Linux counts in hundredths of a second on every machine that Node runs on. */
const MS_A_TICK = 10;
const [USER_TICKS, SYSTEM_TICKS] = [13, 14];

/** Milliseconds of processor time that a process and those that it started have taken; NaN where the system does not tell. */
export async function processorMs(pid: number): Promise<number> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // The name, in brackets, may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const ticks = [USER_TICKS, SYSTEM_TICKS].map((field) => Number(fields[field - 2]));
    const children = (await readFile(`/proc/${pid}/task/${pid}/children`, "utf8")).trim();
    const others =
      children === "" ? [] : await Promise.all(children.split(" ").map((child) => processorMs(Number(child))));
    return ticks.reduce((sum, each) => sum + each * MS_A_TICK, 0) + others.reduce((sum, each) => sum + each, 0);
  } catch {
    return Number.NaN;
  }
}
