/** Sentences, titles and words come again and again; longer texts do not. */
const LONGEST = 200;
/** The sentences of some 500 passages, with the questions of a while. */
const MOST = 6_000;

/**
 * The same function, which looks at a short text that it was given lately no second time. What is looked up stays where it
 * is, as keeping the order of use took longer than many a look: once half as many as are kept have come or come again, the
 * rest is the older half, and what was the older half before goes.
 */
export function rememberTexts<Value extends string | object>(make: (text: string) => Value): (text: string) => Value {
  let [lately, before] = [new Map<string, Value>(), new Map<string, Value>()];
  return (text) => {
    if (text.length > LONGEST) return make(text);
    const known = lately.get(text);
    if (known !== undefined) return known;
    const value = before.get(text) ?? make(text);
    if (lately.size >= MOST / 2) [lately, before] = [new Map(), lately];
    lately.set(text, value);
    return value;
  };
}
