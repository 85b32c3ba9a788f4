import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";

/**
 * What `read` gives, kept in a file where one is named: read from it if it exists, written to it if not.
 * @throws Error where the file was kept of other features.
 */
export async function keptRows<Row>(
  file: string | undefined,
  names: readonly string[],
  read: () => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  if (file === undefined) return read();
  if (existsSync(file)) {
    const kept = JSON.parse(await readFile(file, "utf8"));
    if (JSON.stringify(kept.names) !== JSON.stringify(names))
      throw new Error(`${file} holds other features: delete it.`);
    return kept.rows;
  }
  const rows = await read();
  await writeFile(file, JSON.stringify({ names, rows }));
  return rows;
}
