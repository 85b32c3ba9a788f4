import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { pipeline } from "node:stream/promises";
import type { IndexInfo } from "../../ports/passage-index.ts";
import { SCHEMA_VERSION } from "./version-pointer.ts";

const MANIFEST_FILE = "version.json";

/** What a finished version says of itself; it is written last, so that a folder without one was never finished. */
export interface VersionManifest {
  readonly schemaVersion: number;
  readonly info: IndexInfo;
  readonly files: readonly VersionFile[];
}

interface VersionFile {
  /** Relative to the version's folder, with "/" between the parts. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Records every file of the folder with its size and checksum. */
export async function sealVersion(folder: string, info: IndexInfo): Promise<void> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: VersionFile[] = [];
  for (const entry of names) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).replaceAll("\\", "/");
    files.push({ path, bytes: (await stat(file)).size, sha256: await checksum(file) });
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const manifest: VersionManifest = { schemaVersion: SCHEMA_VERSION, info, files };
  await writeFile(join(folder, MANIFEST_FILE), JSON.stringify(manifest));
}

/** Undefined where the version was never finished, or is of another layout. */
export async function readManifest(folder: string): Promise<VersionManifest | undefined> {
  try {
    const manifest: Partial<VersionManifest> | null = JSON.parse(await readFile(join(folder, MANIFEST_FILE), "utf8"));
    if (manifest?.schemaVersion !== SCHEMA_VERSION || !manifest.info || !Array.isArray(manifest.files))
      return undefined;
    return manifest as VersionManifest;
  } catch {
    return undefined;
  }
}

/** What differs from the manifest, file by file; sizes alone unless `checksums`. */
export async function findDamage(
  folder: string,
  manifest: VersionManifest,
  { checksums }: { readonly checksums: boolean },
): Promise<readonly string[]> {
  const damage = await Promise.all(
    manifest.files.map(async ({ path, bytes, sha256 }) => {
      const file = join(folder, path);
      const found = await stat(file).catch(() => undefined);
      if (!found) return `${path} is missing`;
      if (found.size !== bytes) return `${path} has ${found.size} bytes instead of ${bytes}`;
      if (checksums && (await checksum(file)) !== sha256) return `${path} has another checksum`;
      return [];
    }),
  );
  return damage.flat();
}

async function checksum(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
