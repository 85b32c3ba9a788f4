/** What numbers a clause of rules. */
export const CLAUSE_LABEL = "第[\\d一二三四五六七八九十百]+[条款项]\\s*";
/** Where a clause ends; 2,173 is one number. */
export const CLAUSE_END = /[。；：！？;:!?\n]|[，,](?!\d{3})/u;
/** The same where a bracket sets something apart, and a colon may stand in a time of the day. */
export const CLAUSE_OR_BRACKET_END = /[，。；！？,;!?\n（）()]/u;
/** Where what is said of one thing ends, of whatever clauses. */
export const SEGMENT_END = /[。；！？;!?\n]/u;
const NAME_END = /[，。；：、！？,;:]/u;

/** What stands before a figure in its clause, or in its part of an enumeration. */
export const clauseBefore = (text: string, figure: string) =>
  text
    .slice(0, Math.max(0, text.indexOf(figure)))
    .split(NAME_END)
    .at(-1) ?? "";

/** The clause in which words stand; all of the text where none has them. */
export const clauseAround = (text: string, words: string) =>
  text.split(CLAUSE_END).find((clause) => clause.includes(words)) ?? text;
