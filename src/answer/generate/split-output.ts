/** A sentence of a model's output with the numbers of the sources that it names; a weak model may write these alone. */
export interface WrittenSentence {
  readonly text: string;
  readonly numbers: readonly number[];
}

const mark = /[[［【]\s*\d+(?:\s*[-–,，、~]\s*\d+)*\s*[\]］】]/gu;
/** An end of a sentence with the marks behind it, once something else follows; a full stop inside a figure is none. */
const complete =
  /^(?<sentence>.*?(?:\n|(?:[。！？!?]|\.(?=[\s[［【]))[”"』」）)]*)(?:\s*[[［【][\d\s,，、–~-]+[\]］】])*)(?=\s*[^\s[［【”"』」）)])/su;
const bullet = /^\s*(?:[-*•·]|\d+[.、)）](?!\d)|（\d+）|[(]\d+[)])\s*/u;

/** Cuts a stream of text into sentences as they become whole. */
export async function* splitOutput(pieces: AsyncIterable<string>): AsyncGenerator<WrittenSentence> {
  let rest = "";
  for await (const piece of pieces) {
    rest += piece;
    for (let found = complete.exec(rest); found; found = complete.exec(rest)) {
      rest = rest.slice(found[0].length);
      yield* written(found[0]);
    }
  }
  yield* written(rest);
}

function* written(raw: string): Generator<WrittenSentence> {
  const numbers = [...new Set((raw.match(mark) ?? []).flatMap(numbersOf))];
  const text = raw.replace(mark, "").replace(/\*\*/gu, "").replace(bullet, "").trim();
  if (/[\p{L}\p{N}]/u.test(text)) yield { text, numbers };
  else if (numbers.length > 0) yield { text: "", numbers };
}

function numbersOf(text: string): readonly number[] {
  return [...text.matchAll(/(?<from>\d+)(?:\s*[-–~]\s*(?<to>\d+))?/gu)].flatMap(({ groups }) => {
    const from = Number(groups?.["from"]);
    const to = Math.min(Number(groups?.["to"] ?? from), from + MOST_IN_A_RANGE);
    return Array.from({ length: Math.max(1, to - from + 1) }, (_, i) => from + i);
  });
}

const MOST_IN_A_RANGE = 20;
