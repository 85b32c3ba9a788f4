import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

/** Bytes of a file, or of all files below a folder. */
export async function sizeOf(path: string): Promise<number> {
  const info = await lstat(path);
  if (!info.isDirectory()) return info.size;
  let sum = 0;
  for (const name of await readdir(path)) sum += await sizeOf(join(path, name));
  return sum;
}
