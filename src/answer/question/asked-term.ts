const asking = /多少|几(?!乎)|哪|什么时候|何时|多久|多长|谁/u;

/**
 * The word that stands nearest to the asking word, such as 开工 of “是哪天开工的”: what is asked of the subject. Of the
 * given words of the normalised question; words of one character, which say too little, do not count.
 */
export function askedTermOf(question: string, terms: readonly string[]): string | null {
  const found = asking.exec(question);
  if (!found) return null;
  const [start, end] = [found.index, found.index + found[0].length];
  let nearest: { readonly term: string; readonly distance: number } | null = null;
  for (const term of terms) {
    if (term.length < 2) continue;
    const at = question.indexOf(term);
    if (at === -1 || (at < end && at + term.length > start)) continue;
    const distance = at >= end ? at - end : start - (at + term.length);
    if (nearest === null || distance < nearest.distance || (distance === nearest.distance && at >= end))
      nearest = { term, distance };
  }
  return nearest?.term ?? null;
}
