/** Puts a generated part between `<!-- name… -->` and `<!-- /name -->`; throws where the text has no such markers. */
export function putBetweenMarkers(text: string, name: string, part: string): string {
  const pattern = new RegExp(`(<!-- ${name}[^>]*-->\n)[\\s\\S]*?(<!-- /${name} -->)`, "u");
  if (!pattern.test(text)) throw new Error(`There is no part marked ${name}.`);
  return text.replace(pattern, (_, open: string, close: string) => `${open}${part}\n${close}`);
}
