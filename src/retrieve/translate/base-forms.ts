/** Endings of English words, and what may stand in a dictionary instead; tried in order. */
const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/u, ["y"]],
  [/ves$/u, ["f", "fe", "ve"]],
  [/es$/u, ["e", ""]],
  [/s$/u, [""]],
  [/ied$/u, ["y", "ie"]],
  [/(?<twin>[bdgklmnprt])\k<twin>(ed|ing|er|est)$/u, ["$<twin>"]],
  [/(ed|ing)$/u, ["", "e"]],
  [/(er|est)$/u, ["", "e"]],
  [/men$/u, ["man"]],
  [/ly$/u, [""]],
  [/^(?:re|non)-?(?=[a-z]{4})/u, [""]],
];

/** Two letters are mostly an abbreviation, which die of died is none of. */
const SHORTEST = 3;

/** The word and the forms that a dictionary may list it by, such as wife of wives, likeliest first; in lower case. */
export function baseForms(word: string): readonly string[] {
  const forms = endings.flatMap(([ending, instead]) =>
    ending.test(word) ? instead.map((form) => word.replace(ending, form)) : [],
  );
  return [...new Set([word, ...forms.filter((form) => form.length >= SHORTEST)])];
}
