import { openTables } from "./connect.ts";
import { describeVectorIndex, type VectorIndexState } from "./search-indexes.ts";
import type { CommittedVersion } from "./version-pointer.ts";

/** How a version searches by meaning; undefined where it has no vectors. */
export async function inspectSearch(uri: string, version: CommittedVersion): Promise<VectorIndexState | undefined> {
  if (version.info.dimension === 0) return undefined;
  const [vectors] = await openTables(uri, version, ["vectors"]);
  return vectors && describeVectorIndex(vectors);
}
