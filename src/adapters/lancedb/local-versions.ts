import { rm } from "node:fs/promises";
import { join } from "node:path";
import { inspectVersions } from "./inspect-versions.ts";
import { readManifests, sealVersion } from "./version-manifest.ts";
import { pointerModifiedAt, writePointer } from "./version-pointer.ts";
import type { VersionStore } from "./version-store.ts";
import { dropOldVersions, findUsableVersion } from "./versions.ts";
import { takeWriterLock } from "./writer-lock.ts";

/** On a disk: a folder for each version written whole, sealed by checksums, and a pointer that is renamed into place. */
export function createLocalVersions(uri: string): VersionStore {
  return {
    stamp: () => pointerModifiedAt(uri),
    usable: () => findUsableVersion(uri),
    begin: async () => undefined,
    async publish(version, lock) {
      const sealed = (await readManifests(join(uri, version.folder))).at(-1)?.files;
      await sealVersion(uri, version, sealed);
      await lock?.assertHeld();
      await writePointer(uri, version);
    },
    discard: (folder) => rm(join(uri, folder), { recursive: true, force: true }),
    dropOld: (keptFolders, keptForMs) => dropOldVersions(uri, keptFolders, keptForMs),
    takeLock: () => takeWriterLock(uri),
    inspect: () => inspectVersions(uri),
  };
}
