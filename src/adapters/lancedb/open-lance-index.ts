import { YijuError } from "../../domain/errors.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import { followVersions } from "../follow-versions.ts";
import { isRemote, openIndexTables, placeOf } from "./connect.ts";
import { openVersionStore } from "./open-version-store.ts";
import { readAhead } from "./read-ahead.ts";
import { type OpenVersion, readVersion } from "./read-version.ts";
import { warmIndexes } from "./search-indexes.ts";
import type { VersionStore } from "./version-store.ts";

/** How often, at most, the reader looks whether a new version was committed. */
const POINTER_CHECK_INTERVAL_MS = 1_000;
/** About 175 MB with their vectors. */
const CACHED_PASSAGES = 5_000;

export interface LanceIndexOptions {
  readonly uri: string;
  /** Told when the newest version cannot be used and an older one serves, or what was to be read ahead cannot be. */
  readonly onWarning?: (message: string) => void;
  /** Passages kept decoded in memory, with their articles and terms; 5,000 by default. */
  readonly cachedPassages?: number;
  /** Searches exactly at every size, to tell what an approximate index misses. */
  readonly exact?: boolean;
  /** Reads the indexes into memory before the first question, for one who is asked many. */
  readonly warm?: boolean;
  /** Told when a version that was committed later is open. */
  readonly onVersion?: () => void;
}

export interface LanceIndex extends PassageIndex {
  /**
   * Reads the files of the version that was opened first, where they lie on a disk, so that the system holds them: a later
   * version was written but now, and lies in memory.
   */
  readAhead(): Promise<void>;
}

/**
 * Reads the newest committed version; a new one is picked up without a restart, and one that cannot be opened leaves
 * the one before in its place.
 * @throws YijuError "index-missing" where nothing has been ingested, "index-mismatch" where no version can be used.
 */
export async function openLanceIndex({
  uri,
  onWarning = () => undefined,
  cachedPassages = CACHED_PASSAGES,
  exact = false,
  warm = false,
  onVersion = () => undefined,
}: LanceIndexOptions): Promise<LanceIndex> {
  const store = openVersionStore(uri);
  // Questions find without it what it would have read, only later.
  const tellFaults = (results: readonly PromiseSettledResult<unknown>[]) => {
    for (const result of results) {
      if (result.status === "fulfilled") continue;
      onWarning(
        `索引没能预读，查找会慢些 The index could not be read ahead, searches take longer: ${String(result.reason)}`,
      );
    }
  };
  const open = async () => {
    const version = await openVersion(uri, store, onWarning);
    const { reader, learnRows } = await readVersion({ ...version, cachedPassages, exact });
    const warmed = warm ? Promise.allSettled([warmIndexes(version), learnRows()]).then(tellFaults) : undefined;
    return { warmed, folder: version.folder, reader };
  };
  let stamp = await store.stamp();
  const opened = await open();
  await opened.warmed;
  let { reader } = opened;
  let checkedAt = performance.now();
  let refreshing: Promise<PassageIndex> | undefined;

  const refresh = async (): Promise<PassageIndex> => {
    try {
      const latest = await store.stamp();
      if (latest === stamp) return reader;
      // A version that cannot be opened is not tried again.
      stamp = latest;
      reader = (await open()).reader;
      onVersion();
    } catch (error) {
      onWarning(`新索引打不开，仍用原来的 The new index cannot be opened, the one before serves: ${String(error)}`);
    }
    return reader;
  };

  const current = async (): Promise<PassageIndex> => {
    if (refreshing) return refreshing;
    const now = performance.now();
    if (now - checkedAt < POINTER_CHECK_INTERVAL_MS) return reader;
    checkedAt = now;
    refreshing = refresh().finally(() => {
      refreshing = undefined;
    });
    return refreshing;
  };

  return {
    ...followVersions(current),
    async readAhead() {
      if (!isRemote(uri)) await readAhead(placeOf(uri, opened.folder));
    },
  };
}

async function openVersion(
  uri: string,
  store: VersionStore,
  onWarning: (message: string) => void,
): Promise<Omit<OpenVersion, "cachedPassages" | "exact"> & { readonly folder: string }> {
  const usable = await store.usable();
  if (!usable)
    throw new YijuError(
      "index-missing",
      `还没有索引 There is no index at ${uri}.`,
      "运行 npm run ingest Run npm run ingest.",
    );
  const { version, fallback } = usable;
  const { info } = version;
  if (fallback !== undefined) {
    onWarning(
      `索引有损，改用较早的 ${info.version} The newest index is damaged (${fallback}): ${info.version} serves instead. 运行 npm run ingest Run npm run ingest.`,
    );
  }
  return { info, folder: version.folder, ...(await openIndexTables(uri, version)) };
}
