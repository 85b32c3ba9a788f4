import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { YijuError } from "../../domain/errors.ts";
import type { IndexInfo } from "../../ports/passage-index.ts";
import { findDamage, readManifest, type VersionManifest } from "./version-manifest.ts";
import { readPointer } from "./version-pointer.ts";

const VERSION_PREFIX = "v-";
/** Larger versions are checked by size when they are opened, and by checksum only on demand: hashing takes about 1 s a GB. */
const HASHED_AT_OPENING_BYTES = 256 * 1024 * 1024;

/** Sorts by the time of its making. */
export function newVersionName(random: string): string {
  return `${VERSION_PREFIX}${Date.now().toString(36)}-${random}`;
}

export interface UsableVersion {
  readonly info: IndexInfo;
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
    const info = await readPointer(uri);
    if (!info) return undefined;
    const { damage } = await examine(uri, info.version);
    if (damage.length === 0) return { info, fallback: undefined };
    reason = damage.slice(0, 3).join("; ");
  } catch (error) {
    if (!(error instanceof YijuError)) throw error;
    reason = error.message;
  }
  for (const version of (await versionNames(uri)).toReversed()) {
    const { manifest, damage } = await examine(uri, version);
    if (manifest && damage.length === 0) return { info: manifest.info, fallback: reason };
  }
  throw new YijuError(
    "index-mismatch",
    `索引不可用 The index at ${uri} cannot be used: ${reason}`,
    "运行 npm run ingest 重建 Run npm run ingest to build it anew.",
  );
}

async function examine(uri: string, version: string) {
  const folder = join(uri, version);
  const manifest = await readManifest(folder);
  if (!manifest) return { manifest, damage: [`${version} is unfinished, of another layout, or gone`] };
  const checksums = sizeOf(manifest) <= HASHED_AT_OPENING_BYTES;
  return { manifest, damage: await findDamage(folder, manifest, { checksums }) };
}

const sizeOf = ({ files }: VersionManifest) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** Oldest first. */
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
    const finished = (await readManifest(join(uri, name))) !== undefined;
    if (finished && Date.now() - replacedAt < keptForMs) continue;
    await rm(join(uri, name), { recursive: true, force: true });
  }
}

/** Milliseconds since the epoch. */
const madeAt = (name: string | undefined) =>
  name === undefined ? Date.now() : Number.parseInt(name.slice(VERSION_PREFIX.length).split("-")[0] ?? "", 36);
