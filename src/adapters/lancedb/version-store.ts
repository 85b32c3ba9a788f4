import type { IndexInspection } from "./inspect-versions.ts";
import type { CommittedVersion } from "./version-pointer.ts";
import type { UsableVersion } from "./versions.ts";
import type { WriterLock } from "./writer-lock.ts";

/** Where it is kept which versions of an index there are, which one is served, and who writes. */
export interface VersionStore {
  /** Another one after every commit. */
  stamp(): Promise<number>;
  /**
   * The served version, or the newest whole one where that is damaged; undefined where nothing was ever ingested.
   * @throws YijuError "index-mismatch" where there are versions, but none can be used.
   */
  usable(): Promise<UsableVersion | undefined>;
  /** Before tables are written in a folder of their own, so that it can be removed should the writer be killed. */
  begin(folder: string): Promise<void>;
  /**
   * Serves the version, whose tables are written, from now on.
   * @param lock looked at last: whoever slept so long that it was taken over must not undo what was written since
   */
  publish(version: CommittedVersion, lock: WriterLock | undefined): Promise<void>;
  discard(folder: string): Promise<void>;
  /** Removes what was never finished, and what was replaced `keptForMs` milliseconds ago or more; for writers alone. */
  dropOld(keptFolders: readonly (string | undefined)[], keptForMs: number): Promise<void>;
  /** @throws YijuError "index-locked" where another process holds it. */
  takeLock(): Promise<WriterLock>;
  inspect(): Promise<IndexInspection>;
}
