import type { DatasetItem } from "../dataset.ts";

/**
 * Asks each family's first question with its article taken out of the corpus, so that it must not be answered: a suite that
 * nobody wrote, for any corpus. Left out are questions over several articles and those whose facts another article states.
 */
export function removeArticles(
  items: readonly DatasetItem[],
  texts: ReadonlyMap<string, string>,
): readonly DatasetItem[] {
  const families = new Set<string>();
  return items.flatMap((item): readonly DatasetItem[] => {
    const source = onlyArticleOf(item);
    if (source === null || item.history || families.has(item.family)) return [];
    const others = [...texts].filter(([id]) => id !== source);
    if (others.some(([, text]) => statesAll(item.keyFacts, text))) return [];
    families.add(item.family);
    return [
      {
        ...item,
        id: `without-article-${item.id}`,
        suite: "removed-articles",
        category: "removed-article",
        answerable: false,
        articleIds: others.map(([id]) => id),
        evidence: [],
        keyFacts: [],
      },
    ];
  });
}

function onlyArticleOf({ answerable, evidence }: DatasetItem): string | null {
  const ids = new Set(
    evidence.flatMap((each) => [each, ...(each.alternatives ?? [])]).map(({ articleId }) => articleId),
  );
  const [id] = ids;
  return answerable === true && ids.size === 1 && id !== undefined ? id : null;
}

const statesAll = (facts: DatasetItem["keyFacts"], text: string) =>
  facts.every((wordings) => wordings.some((wording) => text.includes(wording)));
