import type { PassageIndex } from "../ports/passage-index.ts";

/** An index whose every call goes to the version that is current by then. */
export function followVersions(current: () => Promise<PassageIndex>): PassageIndex {
  return {
    snapshot: current,
    info: async () => (await current()).info(),
    searchByKeyword: async (...query) => (await current()).searchByKeyword(...query),
    searchByMeaning: async (...query) => (await current()).searchByMeaning(...query),
    passages: async (ids) => (await current()).passages(ids),
    documentFrequencies: async (terms) => (await current()).documentFrequencies(terms),
    vocabulary: async () => (await current()).vocabulary(),
    articles: async (ids) => (await current()).articles(ids),
    catalogue: async () => (await current()).catalogue(),
    article: async (id) => (await current()).article(id),
    heading: async (articleId) => (await current()).heading(articleId),
    passagesOf: async (articleId) => (await current()).passagesOf(articleId),
  };
}
