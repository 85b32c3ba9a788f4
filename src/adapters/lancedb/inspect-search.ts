import { openTables } from "./connect.ts";
import { describeVectorIndex, type VectorIndexState } from "./search-indexes.ts";
import { findUsableVersion } from "./versions.ts";

/** How the version that is served searches by meaning; undefined where it has no vectors, or there is none. */
export async function inspectSearch(uri: string): Promise<VectorIndexState | undefined> {
  const usable = await findUsableVersion(uri);
  if (!usable || usable.info.dimension === 0) return undefined;
  const [vectors] = await openTables(uri, usable.info.version, ["vectors"]);
  return vectors && describeVectorIndex(vectors);
}
