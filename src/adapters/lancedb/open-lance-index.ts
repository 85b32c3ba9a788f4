import { YijuError } from "../../domain/errors.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import { followVersions } from "../follow-versions.ts";
import { openTables } from "./connect.ts";
import { type OpenVersion, readVersion } from "./read-version.ts";
import type { ArticleRow, PassageRow } from "./rows.ts";
import { toArticle, toPassage } from "./rows.ts";
import { pointerModifiedAt } from "./version-pointer.ts";
import { findUsableVersion } from "./versions.ts";

/** How often, at most, the reader looks whether a new version was committed. */
const POINTER_CHECK_INTERVAL_MS = 1_000;
/** An index this small is decoded whole when it is opened, so that the first questions are as fast as later ones. */
const DECODED_AT_OPENING = 1_000;

export interface LanceIndexOptions {
  readonly uri: string;
  /** Told when the newest version cannot be used and an older one serves. */
  readonly onWarning?: (message: string) => void;
}

/**
 * Reads the newest committed version; a new one is picked up without a restart, and one that cannot be opened leaves
 * the one before in its place.
 * @throws YijuError "index-missing" where nothing has been ingested, "index-mismatch" where no version can be used.
 */
export async function openLanceIndex({ uri, onWarning = () => undefined }: LanceIndexOptions): Promise<PassageIndex> {
  let modifiedAt = await pointerModifiedAt(uri);
  let reader = readVersion(await openVersion(uri, onWarning));
  let checkedAt = performance.now();
  let refreshing: Promise<PassageIndex> | undefined;

  const refresh = async (): Promise<PassageIndex> => {
    const latest = await pointerModifiedAt(uri);
    if (latest === modifiedAt) return reader;
    try {
      reader = readVersion(await openVersion(uri, onWarning));
    } catch (error) {
      onWarning(`新索引打不开，仍用原来的 The new index cannot be opened, the one before serves: ${String(error)}`);
    }
    modifiedAt = latest;
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

  return followVersions(current);
}

async function openVersion(uri: string, onWarning: (message: string) => void): Promise<OpenVersion> {
  const usable = await findUsableVersion(uri);
  if (!usable)
    throw new YijuError(
      "index-missing",
      `还没有索引 There is no index at ${uri}.`,
      "运行 npm run ingest Run npm run ingest.",
    );
  const { info, fallback } = usable;
  if (fallback !== undefined) {
    onWarning(
      `索引有损，改用较早的 ${info.version} The newest index is damaged (${fallback}): ${info.version} serves instead. 运行 npm run ingest Run npm run ingest.`,
    );
  }
  const names = ["articles", "passages", "terms", ...(info.dimension > 0 ? ["vectors"] : [])];
  const [articles, passages, terms, vectors] = await openTables(uri, info.version, names);
  if (!articles || !passages || !terms) throw new Error("A table is missing");
  const [articleRows, termRows, idRows] = await Promise.all([
    articles.query().toArray() as Promise<ArticleRow[]>,
    terms.query().toArray() as Promise<{ term: string; document_frequency: number }[]>,
    passages.query().select(["id", "article_id", "position"]).toArray() as Promise<PassageRow[]>,
  ]);
  const decoded = info.passageCount <= DECODED_AT_OPENING ? ((await passages.query().toArray()) as PassageRow[]) : [];
  const passageIds = new Map<string, string[]>();
  for (const row of idRows.toSorted((a, b) => a.position - b.position)) {
    passageIds.set(row.article_id, [...(passageIds.get(row.article_id) ?? []), row.id]);
  }
  return {
    info,
    articles: new Map(articleRows.map((row) => [row.id, toArticle(row)])),
    passageIds,
    frequencies: new Map(termRows.map((row) => [row.term, row.document_frequency])),
    passages,
    vectors: vectors ?? null,
    cache: new Map(decoded.map((row) => [row.id, toPassage(row, info.dimension)])),
  };
}
