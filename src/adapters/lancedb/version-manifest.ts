import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { pipeline } from "node:stream/promises";
import { filesBelow } from "../files-below.ts";
import { type CommittedVersion, type RecordedVersion, readRecorded, SCHEMA_VERSION } from "./version-pointer.ts";

/** Of the version that wrote the folder's tables; a version that was added to them has a file of its own name. */
const FIRST_MANIFEST = "version.json";
const ADDED_MANIFEST = /^v-[\w-]+\.json$/u;
/** Lance overwrites it with every change, and does without. */
const HINT_FILE = /(?:^|\/)_versions\/latest_version_hint\.json$/u;

/** What a finished version says of itself; it is written last, so that a folder without one was never finished. */
export interface VersionManifest {
  readonly version: CommittedVersion;
  readonly files: readonly VersionFile[];
}

export interface VersionFile {
  /** Relative to the version's folder, with "/" between the parts. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Records every file of the version's folder with its size and checksum.
 * @param known files that were sealed before: Lance never changes one, so that they need not be read again
 */
export async function sealVersion(
  uri: string,
  version: CommittedVersion,
  known: readonly VersionFile[] = [],
): Promise<void> {
  const folder = join(uri, version.folder);
  const sealed = new Map(known.map((file) => [file.path, file]));
  const files: VersionFile[] = [];
  for (const file of await filesBelow(folder)) {
    const path = relative(folder, file).replaceAll("\\", "/");
    if (isManifest(path) || HINT_FILE.test(path)) continue;
    const bytes = (await stat(file)).size;
    const before = sealed.get(path);
    files.push(before?.bytes === bytes ? before : { path, bytes, sha256: await checksum(file) });
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const name = version.folder === version.info.version ? FIRST_MANIFEST : `${version.info.version}.json`;
  await writeFile(join(folder, name), JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...version, files }));
}

const isManifest = (name: string) => name === FIRST_MANIFEST || ADDED_MANIFEST.test(name);

/** Of the versions that were finished in the folder, the oldest first; those of another layout are left out. */
export async function readManifests(folder: string): Promise<readonly VersionManifest[]> {
  const names = (await readdir(folder).catch(() => [])).filter(isManifest);
  const read = await Promise.all(names.map((name) => readManifest(join(folder, name))));
  return read
    .flatMap((manifest) => manifest ?? [])
    .sort((a, b) => (a.version.info.version < b.version.info.version ? -1 : 1));
}

async function readManifest(file: string): Promise<VersionManifest | undefined> {
  try {
    const manifest: (RecordedVersion & { readonly files?: unknown }) | null = JSON.parse(await readFile(file, "utf8"));
    const version = readRecorded(manifest);
    if (!version || !Array.isArray(manifest?.files)) return undefined;
    const files = (manifest.files as VersionFile[]).filter(({ path }) => !HINT_FILE.test(path));
    return { version, files };
  } catch {
    return undefined;
  }
}

/** What differs from the manifest, file by file; sizes alone unless `checksums`, of which `sums` keeps those computed. */
export async function findDamage(
  folder: string,
  manifest: VersionManifest,
  { checksums, sums = new Map() }: { readonly checksums: boolean; readonly sums?: Map<string, Promise<string>> },
): Promise<readonly string[]> {
  const damage = await Promise.all(
    manifest.files.map(async ({ path, bytes, sha256 }) => {
      const file = join(folder, path);
      const found = await stat(file).catch(() => undefined);
      if (!found) return `${path} is missing`;
      if (found.size !== bytes) return `${path} has ${found.size} bytes instead of ${bytes}`;
      if (checksums && (await once(sums, file)) !== sha256) return `${path} has another checksum`;
      return [];
    }),
  );
  return damage.flat();
}

function once(sums: Map<string, Promise<string>>, file: string): Promise<string> {
  const sum = sums.get(file) ?? checksum(file);
  sums.set(file, sum);
  return sum;
}

async function checksum(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
