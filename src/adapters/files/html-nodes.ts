import type { DomNode } from "html-to-text";

/** Without a limit a hostile page nests until the stack overflows. */
export const DEEPEST = 200;
const UNSEEN = new Set(["script", "style", "template", "noscript"]);
const NEW_LINE = new Set(["br", "p", "div", "li", "tr"]);
/** Figures and signs that lead to a note, and arrows that lead back. */
const MARK = /^(?:[[［〔]\s*(?:\d{1,3}|[a-z*†‡])\s*[\]］〕]|[↩↑⤴⏎^]+)$/u;
/** The same where it is raised; on the line it is a place that the sentence names: “paragraph (2)”, “第（3）项”. */
const RAISED_MARK = /^(?:[（(]\s*(?:\d{1,3}|[a-z*†‡])\s*[)）]|\d{1,3}|[a-z*†‡§]{1,3})$/u;

/** Texts have none, whatever the library's types say. */
export function childrenOf(node: DomNode): readonly DomNode[] {
  return (node.children as DomNode[] | undefined) ?? [];
}

/** The words of a node on one line. */
export function textOf(node: DomNode): string {
  const read = (each: DomNode, depth: number): string => {
    if (each.type === "text") return each.data ?? "";
    if (UNSEEN.has(each.name ?? "") || depth > DEEPEST || isNoteMark(each)) return "";
    const inner = childrenOf(each)
      .map((child) => read(child, depth + 1))
      .join("");
    return NEW_LINE.has(each.name ?? "") ? ` ${inner} ` : inner;
  };
  return read(node, 0).replace(/\s+/gu, " ").trim();
}

/** Whether a link is but the mark of a note on the same page: it belongs to neither sentence. */
export function isNoteMark(node: DomNode): boolean {
  if (node.name !== "a" || !String(node.attribs?.["href"] ?? "").startsWith("#")) return false;
  const words = childrenOf(node).flatMap((child) => (child.name === "sup" ? childrenOf(child) : [child]));
  if (!words.every(({ type }) => type === "text")) return false;
  const mark = words
    .map(({ data }) => data ?? "")
    .join("")
    .replace(/\uFE0E|\uFE0F/gu, "")
    .trim();
  const isRaised = node.parent?.name === "sup" || childrenOf(node).some(({ name }) => name === "sup");
  return MARK.test(mark) || (isRaised && RAISED_MARK.test(mark));
}
