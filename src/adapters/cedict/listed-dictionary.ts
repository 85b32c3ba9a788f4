import type { BilingualDictionary, DictionaryEntry } from "../../ports/bilingual-dictionary.ts";

/** A dictionary of just these entries, parsed from JSON when it is first asked for: few questions need it. */
export function createListedDictionary(json: string): Pick<BilingualDictionary, "entries"> {
  let parsed: readonly DictionaryEntry[] | undefined;
  return {
    entries(isWanted) {
      parsed ??= JSON.parse(json) as readonly DictionaryEntry[];
      return parsed.filter(({ word }) => isWanted(word));
    },
  };
}
