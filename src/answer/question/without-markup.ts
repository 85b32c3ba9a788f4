const scripts = /<(script|style)\b[^<>]*>[^<]*<\/\1\s*>/giu;
const tags = /<\/?[a-z][^<>]*>/giu;

/** A question as it reads on the page that it was copied from; one that is nothing but markup stays as it is. */
export function withoutMarkup(question: string): string {
  const plain = question.replace(scripts, " ").replace(tags, " ").trim();
  return plain === "" || plain === question.trim() ? question : plain;
}
