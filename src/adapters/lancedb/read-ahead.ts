import { open } from "node:fs/promises";
import { join } from "node:path";
import { availableMemory } from "node:process";
import { filesBelow } from "../files-below.ts";

/** Those first of which each question reads twenty rows; then the vectors that it compares. */
const TABLES = ["articles", "passages", "vectors"] as const;
/** So that what else the machine does keeps its memory. */
const SHARE_OF_MEMORY = 0.5;
const BYTES_AT_ONCE = 4 * 1024 * 1024;

/**
 * Reads the tables' files of a folder on a disk once, up to half of the memory that is free, so that the system holds them
 * there: a question that comes first to rows that lie far apart waits for the disk a hundred times.
 * @returns the bytes that were read
 */
export async function readAhead(folder: string, mostBytes = availableMemory() * SHARE_OF_MEMORY): Promise<number> {
  const buffer = Buffer.alloc(BYTES_AT_ONCE);
  let readBytes = 0;
  for (const table of TABLES) {
    for (const path of await filesOf(join(folder, `${table}.lance`))) {
      const file = await open(path);
      try {
        for (;;) {
          if (readBytes + BYTES_AT_ONCE > mostBytes) return readBytes;
          const { bytesRead } = await file.read(buffer, 0, BYTES_AT_ONCE);
          if (bytesRead === 0) break;
          readBytes += bytesRead;
        }
      } finally {
        await file.close();
      }
    }
  }
  return readBytes;
}

/** Rows, and the indexes that find them. */
async function filesOf(table: string): Promise<readonly string[]> {
  const folders = ["_indices", "data"].map((name) => filesBelow(join(table, name)).catch(() => []));
  return (await Promise.all(folders)).flat();
}
