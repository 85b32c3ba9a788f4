/** Of the passages that are read, one article may have this share, so that it cannot keep all others from being read. */
const MOST_OF_ONE = 0.7;

/**
 * The best `limit` hits, in their order, of which one article has at most its share as long as others have any left. The
 * same text twice, as when an article is copied under other names, has one seat.
 */
export function shareSeats<Hit>(
  hits: readonly Hit[],
  limit: number,
  of: (hit: Hit) => { readonly articleId: string; readonly text: string },
): readonly Hit[] {
  const most = Math.ceil(limit * MOST_OF_ONE);
  const taken = new Map<string, number>();
  const texts = new Set<string>();
  const [seated, standing]: [Hit[], Hit[]] = [[], []];
  for (const hit of hits) {
    const { articleId, text } = of(hit);
    if (texts.has(text)) continue;
    texts.add(text);
    const count = taken.get(articleId) ?? 0;
    if (count < most && seated.length < limit) {
      taken.set(articleId, count + 1);
      seated.push(hit);
    } else standing.push(hit);
  }
  return [...seated, ...standing].slice(0, limit);
}
