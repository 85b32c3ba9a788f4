/** Of the passages that are read, one article may have this share, so that it cannot keep all others from being read. */
const MOST_OF_ARTICLE = 0.7;
/** The same of all the articles of one publisher. */
const MOST_OF_PUBLISHER = 0.9;

export interface Seat {
  readonly articleId: string;
  /** Undefined where it is not known; then nobody's share. */
  readonly publisher?: string | undefined;
  readonly text: string;
}

/**
 * The best `limit` hits, in their order, of which one article and one publisher have at most their share as long as others
 * have any left. The same text twice, as when an article is copied under other names, has one seat.
 */
export function shareSeats<Hit>(hits: readonly Hit[], limit: number, of: (hit: Hit) => Seat): readonly Hit[] {
  const articles = createShare(Math.ceil(limit * MOST_OF_ARTICLE));
  const publishers = createShare(Math.ceil(limit * MOST_OF_PUBLISHER));
  const texts = new Set<string>();
  const [seated, standing]: [Hit[], Hit[]] = [[], []];
  for (const hit of hits) {
    const { articleId, publisher, text } = of(hit);
    if (texts.has(text)) continue;
    texts.add(text);
    if (seated.length < limit && articles.hasRoom(articleId) && publishers.hasRoom(publisher)) {
      articles.take(articleId);
      publishers.take(publisher);
      seated.push(hit);
    } else standing.push(hit);
  }
  return [...seated, ...standing].slice(0, limit);
}

function createShare(most: number) {
  const taken = new Map<string, number>();
  return {
    hasRoom: (name: string | undefined) => name === undefined || (taken.get(name) ?? 0) < most,
    take(name: string | undefined) {
      if (name !== undefined) taken.set(name, (taken.get(name) ?? 0) + 1);
    },
  };
}
