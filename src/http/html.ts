const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes text for element content and quoted attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}

/** HTML that is safe to join with other HTML. */
export interface SafeHtml {
  readonly html: string;
}

type Value = SafeHtml | string | number | undefined | readonly SafeHtml[];

/** Template tag: every value is escaped unless it is HTML made by this tag. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): SafeHtml {
  return { html: strings.reduce((whole, part, i) => whole + render(values[i - 1]) + part) };
}

function render(value: Value): string {
  if (value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return escapeHtml(String(value));
  return "html" in value ? value.html : value.map((each) => each.html).join("");
}
