import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { YijuError } from "../../domain/errors.ts";
import { findDamage, readManifests, type VersionManifest } from "./version-manifest.ts";
import { type CommittedVersion, readPointer } from "./version-pointer.ts";

const VERSION_PREFIX = "v-";
/** Larger versions are checked by size when they are opened, and by checksum only on demand: hashing takes about 1 s a GB. */
const HASHED_AT_OPENING_BYTES = 256 * 1024 * 1024;

/** Sorts by the time of its making. */
export function newVersionName(random: string): string {
  return `${VERSION_PREFIX}${Date.now().toString(36)}-${random}`;
}

export interface UsableVersion {
  readonly version: CommittedVersion;
  /** Why this is not the version that the pointer names; undefined where it is. */
  readonly fallback: string | undefined;
}

/**
 * The version that the pointer names, or the newest whole one where that is damaged or the pointer itself is.
 * Undefined where nothing was ever ingested.
 * @throws YijuError "index-mismatch" where there are versions, but none can be used.
 */
export async function findUsableVersion(uri: string): Promise<UsableVersion | undefined> {
  let reason: string;
  try {
    const pointed = await readPointer(uri);
    if (!pointed) return undefined;
    const manifests = await readManifests(join(uri, pointed.folder));
    const manifest = manifests.find(({ version }) => version.info.version === pointed.info.version);
    const damage = manifest ? await damageOf(uri, manifest) : [`${pointed.info.version} is unfinished or gone`];
    if (damage.length === 0) return { version: pointed, fallback: undefined };
    reason = damage.slice(0, 3).join("; ");
  } catch (error) {
    if (!(error instanceof YijuError)) throw error;
    reason = error.message;
  }
  for (const folder of (await versionNames(uri)).toReversed()) {
    for (const manifest of (await readManifests(join(uri, folder))).toReversed())
      if ((await damageOf(uri, manifest)).length === 0) return { version: manifest.version, fallback: reason };
  }
  throw new YijuError(
    "index-mismatch",
    `索引不可用 The index at ${uri} cannot be used: ${reason}`,
    "运行 npm run ingest 重建 Run npm run ingest to build it anew.",
  );
}

async function damageOf(uri: string, manifest: VersionManifest): Promise<readonly string[]> {
  const checksums = sizeOf(manifest) <= HASHED_AT_OPENING_BYTES;
  return findDamage(join(uri, manifest.version.folder), manifest, { checksums });
}

const sizeOf = ({ files }: VersionManifest) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** The folders that hold versions, the oldest first. */
export async function versionNames(uri: string): Promise<readonly string[]> {
  const names = await readdir(uri).catch(() => []);
  return names.filter((name) => name.startsWith(VERSION_PREFIX)).sort();
}

/** Removes what was never finished, and what was replaced `keptForMs` milliseconds ago or more. Only whoever holds the writer's lock may call it. */
export async function dropOldVersions(
  uri: string,
  kept: readonly (string | undefined)[],
  keptForMs: number,
): Promise<void> {
  const names = await versionNames(uri);
  for (const [i, name] of names.entries()) {
    if (kept.includes(name)) continue;
    const replacedAt = madeAt(names[i + 1]);
    const finished = (await readManifests(join(uri, name))).length > 0;
    if (finished && Date.now() - replacedAt < keptForMs) continue;
    await rm(join(uri, name), { recursive: true, force: true });
  }
}

/** Milliseconds since the epoch. */
export const madeAt = (name: string | undefined) =>
  name === undefined ? Date.now() : Number.parseInt(name.slice(VERSION_PREFIX.length).split("-")[0] ?? "", 36);
