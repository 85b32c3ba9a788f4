/** Highlights the span that the fragment names, as in #s=10-24, when the server has not already done so. */
function highlight(): void {
  const match = /^#s=(\d+)-(\d+)$/u.exec(location.hash);
  if (!match) return;
  const [start, end] = [Number(match[1]), Number(match[2])];
  const ready = document.getElementById(location.hash.slice(1));
  if (!ready) {
    unmark();
    for (const block of document.querySelectorAll<HTMLElement>("[data-start]")) mark(block, start, end);
  }
  document.querySelector("mark.cited")?.scrollIntoView({ block: "center" });
}

function unmark(): void {
  for (const each of document.querySelectorAll("mark.cited")) {
    each.replaceWith(...each.childNodes);
  }
  for (const block of document.querySelectorAll("[data-start]")) block.normalize();
}

/** A block's text is the article's text from its data-start on, so that offsets can be counted over its text nodes. */
function mark(block: HTMLElement, start: number, end: number): void {
  let at = Number(block.dataset["start"]);
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node);
  for (const node of nodes) {
    const { length } = node;
    const from = Math.max(0, start - at);
    const to = Math.min(length, end - at);
    at += length;
    if (from >= to) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const cited = document.createElement("mark");
    cited.className = "cited";
    range.surroundContents(cited);
  }
}

addEventListener("hashchange", highlight);
highlight();
