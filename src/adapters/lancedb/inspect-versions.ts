import { join } from "node:path";
import { findDamage, readManifest } from "./version-manifest.ts";
import { findUsableVersion, type UsableVersion, versionNames } from "./versions.ts";
import { type LockOwner, readLock } from "./writer-lock.ts";

export interface IndexInspection {
  /** Undefined where nothing was ever ingested. */
  readonly usable: UsableVersion | undefined;
  readonly versions: readonly { readonly name: string; readonly damage: readonly string[] }[];
  readonly lock: (LockOwner & { readonly stale: boolean }) | undefined;
}

/**
 * Every version with what is wrong with its files by their checksums, and who is writing.
 * @throws YijuError "index-mismatch" where no version can be used.
 */
export async function inspectVersions(uri: string): Promise<IndexInspection> {
  const versions = [];
  for (const name of await versionNames(uri)) {
    const folder = join(uri, name);
    const manifest = await readManifest(folder);
    const damage = manifest ? await findDamage(folder, manifest, { checksums: true }) : ["it was never finished"];
    versions.push({ name, damage });
  }
  return { usable: await findUsableVersion(uri), versions, lock: await readLock(uri) };
}
