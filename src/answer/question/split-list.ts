const marker =
  /(?<!第|附件|附表|图|表|类)\((?<inside>[1-9一二三四五六七八九])\)(?![项条款类号])|(?<=^|[\s，,；;：:。？?！!])(?<before>[1-9一二三四五六七八九])[.)、](?!\d)/gu;
const chinese = "零一二三四五六七八九";
const numberOf = (mark: string) => (/\d/u.test(mark) ? Number(mark) : chinese.indexOf(mark));

/** A text that puts its questions in a numbered list: what stands before it, and its items; null where it is no such list. */
export function splitList(text: string): { readonly lead: string; readonly items: readonly string[] } | null {
  const marks = [...text.matchAll(marker)];
  const inOrder = marks.every(({ groups }, i) => numberOf(groups?.["inside"] ?? groups?.["before"] ?? "") === i + 1);
  if (marks.length < 2 || !inOrder) return null;
  const trimmed = (part: string) => part.replace(/^[\s，,；;]+|[\s，,；;：:。]+$/gu, "");
  const items = marks.map(({ 0: mark, index }, i) => trimmed(text.slice(index + mark.length, marks[i + 1]?.index)));
  return { lead: trimmed(text.slice(0, marks[0]?.index)), items: items.filter((item) => item !== "") };
}
