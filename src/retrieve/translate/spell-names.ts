const MOST_PARTS = 3;
const LONGEST_SPELLING = 24;
const MOST_NAMES = 120;

/**
 * Names spelled so in pinyin whose parts the index knows as words: 王国书 may be cut into 王国 and 书, or 王 and 国书.
 * Whether the parts ever stand side by side shows only in the articles. Fewest parts first.
 */
export function spellNames(letters: string, byPinyin: (letters: string) => readonly string[]): readonly string[] {
  if (letters.length > LONGEST_SPELLING) return [];
  const found: string[] = [];
  let open: readonly { readonly name: string; readonly rest: string }[] = [{ name: "", rest: letters }];
  for (let parts = 1; parts <= MOST_PARTS && found.length < MOST_NAMES; parts++) {
    open = open.flatMap(({ name, rest }) =>
      [...rest].flatMap((_, at) => {
        const left = rest.slice(at + 1);
        return byPinyin(rest.slice(0, at + 1)).map((word) => ({ name: name + word, rest: left }));
      }),
    );
    found.push(...open.filter(({ rest }) => rest === "").map(({ name }) => name));
  }
  return [...new Set(found)].slice(0, MOST_NAMES);
}
