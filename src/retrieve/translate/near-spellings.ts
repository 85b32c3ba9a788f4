const letters = [..."abcdefghijklmnopqrstuvwxyz"];
/** Of shorter words, too many others are but a letter away. */
const SHORTEST = 5;
const misspelt = /^[a-z]+$/u;

/**
 * The words that a word no dictionary lists may have been meant for, likeliest first: with two letters in the other order,
 * or a letter more, less or another (Damerau, 1964: four of five misspellings). The first letter is seldom wrong.
 */
export function nearSpellings(word: string): readonly string[] {
  if (word.length < SHORTEST || !misspelt.test(word)) return [];
  const places = [...word].map((letter, at) => ({ letter, before: word.slice(0, at), after: word.slice(at + 1) }));
  const [, ...later] = places;
  const near = [
    ...later.map(({ letter, before, after }) => before + after.slice(0, 1) + letter + after.slice(1)),
    ...places.flatMap(({ letter, before, after }) => letters.map((other) => before + letter + other + after)),
    ...later.map(({ before, after }) => before + after),
    ...later.flatMap(({ before, after }) => letters.map((other) => before + other + after)),
  ];
  return [...new Set(near)].filter((other) => other !== word);
}
