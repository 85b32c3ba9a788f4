/** The parts of a text that match a global pattern, and those between them, in order; none is empty. */
export function splitBy(
  text: string,
  pattern: RegExp,
): readonly { readonly part: string; readonly matches: boolean }[] {
  const parts: { part: string; matches: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push({ part: text.slice(end, match.index), matches: false });
    parts.push({ part: match[0], matches: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ part: text.slice(end), matches: false });
  return parts;
}
