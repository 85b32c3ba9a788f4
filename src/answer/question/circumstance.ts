import { asksSomething } from "./split-parts.ts";

const boundary = /[，,。；;！!？?]/u;
const TELLS_OF_ONESELF = /我|俺|咱/u;
const TELLS_OF_BEFORE =
  /上上?个?(?:周|星期|礼拜|月|次|回)|昨[天晚日]|前(?:[天晚几]|两天|阵子|段时间)|去年|今年|刚|[到去来完]过|了|回来/u;

/**
 * Whether the place is but where the asker, or one of theirs, went before the matter came up: 上海 of “我上周去上海出差，
 * 打车的钱能报吗”. What they ask is not about it.
 */
export function isOnJourney(place: string, question: string): boolean {
  const clauses = question.split(boundary);
  const inClause = clauses.filter((clause) => clause.includes(place));
  return (
    inClause.length > 0 &&
    clauses.some(asksSomething) &&
    inClause.every(
      (clause) =>
        !asksSomething(clause) &&
        TELLS_OF_ONESELF.test(clause) &&
        TELLS_OF_BEFORE.test(clause) &&
        (/[去到飞赴往]$/u.test(before(clause, place)) || /从$/u.test(before(clause, place))),
    )
  );
}

/** Whether the word is whom the asker tells of, as 舅舅 of “我舅舅”, or what a figure of theirs is of, as 工龄 of “工龄十五年”. */
export function isOfAsker(word: string, question: string): boolean {
  const after = question.slice(question.indexOf(word) + word.length);
  return (
    /(?:我|俺|咱|我们|咱们|[他她])$/u.test(before(question, word)) ||
    /^(?:有|满|是)?[\d一二两三四五六七八九十百千]+[年个岁米天月]/u.test(after)
  );
}

const before = (text: string, word: string) => text.slice(0, text.indexOf(word));
