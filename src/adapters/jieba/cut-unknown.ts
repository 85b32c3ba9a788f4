import { type Sections, sectionOf } from "../exported/sections.ts";
import type { JiebaTables } from "./jieba-tables.ts";
import { splitBy } from "./split-by.ts";

/** States of a character in its word: it begins, ends, or is inside it, or is a word by itself. */
const [BEGIN, END, MIDDLE, SINGLE] = [0, 1, 2, 3] as const;
const STATES = 4;
const IMPOSSIBLE = -3.14e100;

const initial = [-0.26268660809250016, IMPOSSIBLE, IMPOSSIBLE, -1.4652633398537678];
/** transitions[from][to], log-probabilities. */
const transitions = [
  [IMPOSSIBLE, -0.51082562376599, -0.916290731874155, IMPOSSIBLE],
  [-0.5897149736854513, IMPOSSIBLE, IMPOSSIBLE, -0.8085250474669937],
  [IMPOSSIBLE, -0.33344856811948514, -1.2603623820268226, IMPOSSIBLE],
  [-0.7211965654669841, IMPOSSIBLE, IMPOSSIBLE, -0.6658631448798212],
];
/** The states that may stand before each state, in ascending order. */
const before = [
  [END, SINGLE],
  [BEGIN, MIDDLE],
  [BEGIN, MIDDLE],
  [END, SINGLE],
];

const han = /[\u{4E00}-\u{9FD5}]+/gu;
const latin = /[a-zA-Z0-9]+(?:.\p{Nd}+)?%?/gu;

export function packEmissions(emissions: JiebaTables["emissions"]) {
  const sorted = [...emissions].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    emitted: Uint16Array.from(sorted, ([character]) => character.charCodeAt(0)),
    emissions: Float64Array.from(sorted.flatMap(([, states]) => states.map((value) => value ?? IMPOSSIBLE))),
  };
}

/** Cuts characters that no dictionary word covers, by jieba's hidden Markov model and Viterbi's algorithm. */
export function openUnknownCutter(sections: Sections): (text: string) => readonly string[] {
  const characters = sectionOf(sections, "emitted", "Uint16Array");
  const emissions = sectionOf(sections, "emissions", "Float64Array");
  const rowOf = new Map(Array.from(characters, (unit, row) => [unit, row]));
  const emission = (unit: number, state: number) => {
    const row = rowOf.get(unit);
    return row === undefined ? IMPOSSIBLE : (emissions[row * STATES + state] ?? IMPOSSIBLE);
  };
  return (text) =>
    splitBy(text, han).flatMap(({ part, matches }) => {
      if (!matches) return splitBy(part, latin).map((piece) => piece.part);
      return part.length > 1 ? wordsOf(part, likeliestStates(part, emission)) : [part];
    });
}

function likeliestStates(text: string, emission: (unit: number, state: number) => number): readonly number[] {
  let scores = initial.map((value, state) => value + emission(text.charCodeAt(0), state));
  const came: (readonly number[])[] = [];
  for (let at = 1; at < text.length; at++) {
    const from: number[] = [];
    const last = scores;
    scores = before.map((states, to) => {
      const own = emission(text.charCodeAt(at), to);
      const scoreBy = (state: number) => (last[state] ?? 0) + (transitions[state]?.[to] ?? IMPOSSIBLE) + own;
      const best = better(states, scoreBy);
      from.push(best);
      return scoreBy(best);
    });
    came.push(from);
  }
  const path = [better([END, SINGLE], (state) => scores[state] ?? 0)];
  for (const from of came.toReversed()) path.push(from[path.at(-1) ?? 0] ?? 0);
  return path.toReversed();
}

/** Of equals the later state, as jieba takes it. */
const better = (states: readonly number[], scoreBy: (state: number) => number) =>
  states.reduce((best, state) => (scoreBy(state) >= scoreBy(best) ? state : best));

function wordsOf(text: string, states: readonly number[]): readonly string[] {
  const words: string[] = [];
  let begin = 0;
  let next = 0;
  for (const [at, state] of states.entries()) {
    if (state === BEGIN) begin = at;
    if (state !== END && state !== SINGLE) continue;
    words.push(text.slice(state === END ? begin : at, at + 1));
    next = at + 1;
  }
  return next < text.length ? [...words, text.slice(next)] : words;
}
