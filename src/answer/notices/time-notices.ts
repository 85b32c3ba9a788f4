import type { Citation } from "../../domain/answer.ts";
import type { Wording } from "../wording/wording.ts";
import { timeWordsOf } from "./time-words.ts";

/** For each date of the articles cited, the words of their quotations that mean it. */
export function timeNotices(citations: readonly Citation[], wording: Wording): readonly string[] {
  const dates = [...new Set(citations.flatMap(({ publishedOn }) => publishedOn ?? []))];
  const said = dates.flatMap((date) => {
    const dated = citations.filter(({ publishedOn }) => publishedOn === date);
    const { relative, withoutYear } = timeWordsOf(dated.map(({ quote }) => quote).join("\n"));
    const titles = [...new Set(dated.map(({ title }) => title))];
    return [
      { say: wording.relativeTime, words: relative, date, titles },
      { say: wording.withoutYear, words: withoutYear, date, titles },
    ].filter(({ words }) => words.length > 0);
  });
  const isOfOneDate = new Set(said.map(({ date }) => date)).size === 1;
  return said.map(({ say, words, date, titles }) => say(words, date, isOfOneDate ? [] : titles));
}
