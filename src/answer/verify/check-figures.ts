import type { Fault, FaultKind } from "./fault.ts";
import { type Figure, findFigures, toPlainText } from "./find-figures.ts";

/** Characters to either side of a figure that tell what it counts. */
const NEIGHBOURHOOD = 12;
/** What the character right beside a figure weighs, in character pairs of the neighbourhood. */
const BESIDE = 2;
const NEIGHBOUR_END = /[\d，。；、！？,;!?]/u;
/** How much more alike another value's place must be for the figure to count as swapped. */
const CLEARLY_MORE = 3;
const FAULT_KINDS: Readonly<Record<Figure["kind"], FaultKind>> = {
  number: "figure",
  percent: "figure",
  year: "date",
  month: "date",
  day: "date",
  document: "document",
};

/**
 * Figures, dates and document numbers of a sentence that the cited text does not hold, or holds in another place: where
 * the place most like the sentence's own holds another value, the figure was swapped. `context` (dates and titles of what
 * is cited) may give a figure only where the cited text has none of its kind.
 */
export function checkFigures(sentence: string, cited: string, context: string): readonly Fault[] {
  const [said, held] = [toPlainText(sentence), toPlainText(cited)];
  const known = findFigures(held);
  const beside = findFigures(toPlainText(context));
  return findFigures(said).flatMap((figure): readonly Fault[] => {
    const comparable = known.filter(({ kind }) => isComparable(figure.kind, kind));
    const equal = comparable.filter(({ value }) => value === figure.value);
    const fault = { kind: FAULT_KINDS[figure.kind], detail: said.slice(figure.start, figure.end) };
    if (equal.length === 0) {
      const inContext = beside.some(({ kind, value }) => isComparable(figure.kind, kind) && value === figure.value);
      return inContext && comparable.length === 0 ? [] : [fault];
    }
    const likeness = (place: Figure) => alike(said, figure, held, place);
    const best = Math.max(...equal.map(likeness));
    const rivals = comparable.filter(
      ({ kind, value, end }) => kind === figure.kind && value !== figure.value && held[end] === said[figure.end],
    );
    return rivals.some((place) => likeness(place) >= best + CLEARLY_MORE) ? [fault] : [];
  });
}

/** 2021 in a table and 2021年 in a sentence are the same; a percentage is never a plain number. */
function isComparable(kind: Figure["kind"], other: Figure["kind"]): boolean {
  const isPlain = (one: Figure["kind"]) => one !== "percent" && one !== "document";
  return kind === other || (isPlain(kind) && isPlain(other) && (kind === "number" || other === "number"));
}

/** How much the surroundings of two figures have in common. */
function alike(said: string, figure: Figure, held: string, place: Figure): number {
  const [before, beforePlace] = [said.slice(0, figure.start), held.slice(0, place.start)];
  const [after, afterPlace] = [said.slice(figure.end), held.slice(place.end)];
  const sameUnit = after !== "" && after[0] === afterPlace[0] ? BESIDE : 0;
  const sameLeft = before !== "" && before.at(-1) === beforePlace.at(-1) ? BESIDE : 0;
  return (
    sameUnit +
    sameLeft +
    commonPairs(leftOf(before), leftOf(beforePlace)) +
    commonPairs(rightOf(after), rightOf(afterPlace))
  );
}

/** Up to the next figure or the end of the clause, where another thing is counted. */
const leftOf = (text: string) => text.slice(-NEIGHBOURHOOD).split(NEIGHBOUR_END).at(-1) ?? "";
const rightOf = (text: string) => text.slice(0, NEIGHBOURHOOD).split(NEIGHBOUR_END)[0] ?? "";

function commonPairs(a: string, b: string): number {
  const pairs = new Set(pairsOf(b));
  return pairsOf(a).filter((pair) => pairs.has(pair)).length;
}

function pairsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map((match) => match[1] ?? "");
}
