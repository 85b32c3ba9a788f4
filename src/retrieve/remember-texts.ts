import { keepNewest } from "../domain/keep-newest.ts";

/** Sentences, titles and words come again and again; longer texts do not. */
const LONGEST = 200;
/** The sentences of some 500 passages, with the questions of a while. */
const MOST = 6_000;

/** The same function, which looks at a short text that it was given lately no second time. */
export function rememberTexts<Value extends string | object>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > LONGEST) return make(text);
    const value = known.get(text) ?? make(text);
    // Deleted first, so that it counts as the newest.
    known.delete(text);
    keepNewest(known, text, value, MOST);
    return value;
  };
}
