import { join } from "node:path";
import { findDamage, readManifests } from "./version-manifest.ts";
import { findUsableVersion, type UsableVersion, versionNames } from "./versions.ts";
import { type HeldLock, readLock } from "./writer-lock.ts";

export interface IndexInspection {
  /** Undefined where nothing was ever ingested. */
  readonly usable: UsableVersion | undefined;
  readonly versions: readonly { readonly name: string; readonly damage: readonly string[] }[];
  readonly lock: HeldLock | undefined;
}

/**
 * Every version with what is wrong with its files by their checksums, and who is writing.
 * @throws YijuError "index-mismatch" where no version can be used.
 */
export async function inspectVersions(uri: string): Promise<IndexInspection> {
  const versions = [];
  for (const name of await versionNames(uri)) {
    const folder = join(uri, name);
    const manifests = await readManifests(folder);
    if (manifests.length === 0) versions.push({ name, damage: ["it was never finished, or is of another layout"] });
    const sums = new Map<string, Promise<string>>();
    for (const manifest of manifests) {
      const damage = await findDamage(folder, manifest, { checksums: true, sums });
      versions.push({ name: manifest.version.info.version, damage });
    }
  }
  return { usable: await findUsableVersion(uri), versions, lock: await readLock(uri) };
}
