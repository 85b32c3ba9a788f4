import type { Hit, PassageIndex } from "../ports/passage-index.ts";

const HITS = 10;

/**
 * The share, 0 to 1, of an exact index's ten best passages that an approximate index of the same rows finds too, asked by
 * sentences of articles spread over the index; 1 where there is nothing to ask by.
 */
export async function measureRecall({
  exact,
  approximate,
  sampled,
}: {
  readonly exact: PassageIndex;
  readonly approximate: PassageIndex;
  readonly sampled: number;
}): Promise<number> {
  return recallOf(
    await sentenceVectors(exact, sampled),
    (vector) => exact.searchByMeaning(vector, HITS),
    (vector) => approximate.searchByMeaning(vector, HITS),
  );
}

type Search<Query> = (query: Query) => Promise<readonly Pick<Hit, "passageId">[]>;

/** The share of the passages that `exact` finds which `approximate` finds too; 1 where there is nothing to find. */
export async function recallOf<Query>(
  queries: readonly Query[],
  exact: Search<Query>,
  approximate: Search<Query>,
): Promise<number> {
  let wanted = 0;
  let found = 0;
  for (const query of queries) {
    const [best, near] = await Promise.all([exact(query), approximate(query)]);
    const ids = new Set(near.map(({ passageId }) => passageId));
    wanted += best.length;
    found += best.filter(({ passageId }) => ids.has(passageId)).length;
  }
  return wanted === 0 ? 1 : found / wanted;
}

async function sentenceVectors(index: PassageIndex, most: number): Promise<readonly Float32Array[]> {
  const catalogue = await index.catalogue();
  const step = Math.max(1, Math.floor(catalogue.length / most));
  const vectors: Float32Array[] = [];
  for (const { id } of catalogue.filter((_, at) => at % step === 0).slice(0, most)) {
    const [passage] = await index.passages((await index.passagesOf(id)).slice(0, 1).map((each) => each.id));
    const vector = passage?.sentenceVectors.find((each) => each !== null) ?? passage?.vector;
    if (vector) vectors.push(vector);
  }
  return vectors;
}
