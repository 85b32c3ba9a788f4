type Child = Node | string | null | undefined | false;

interface Properties {
  readonly class?: string;
  readonly id?: string;
  readonly href?: string;
  readonly title?: string;
  readonly lang?: string;
  readonly type?: string;
  readonly role?: string;
  readonly target?: string;
  readonly "aria-label"?: string;
  readonly onclick?: () => void;
}

/** Makes an element; strings become text nodes, so that no text is ever read as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  const { onclick, ...attributes } = properties;
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  if (onclick) made.addEventListener("click", onclick);
  made.append(...children.filter((child): child is Node | string => Boolean(child)));
  return made;
}

/** The English beside a Chinese label. */
export function english(text: string): HTMLElement {
  return element("span", { lang: "en" }, text);
}

/** An element that index.html is known to hold. */
export function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no #${id}.`);
}
