import { openTables } from "./connect.ts";
import { openVersionStore } from "./open-version-store.ts";
import { describeVectorIndex, type VectorIndexState } from "./search-indexes.ts";

/** How the version that is served searches by meaning; undefined where it has no vectors, or there is none. */
export async function inspectSearch(uri: string): Promise<VectorIndexState | undefined> {
  const usable = await openVersionStore(uri).usable();
  if (!usable || usable.version.info.dimension === 0) return undefined;
  const [vectors] = await openTables(uri, usable.version, ["vectors"]);
  return vectors && describeVectorIndex(vectors);
}
