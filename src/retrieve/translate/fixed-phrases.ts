/** Contractions written out, so that each word is looked up by itself; tried in order. */
const contractions: readonly (readonly [RegExp, string])[] = [
  [/\bcan['’]t\b/giu, "can not"],
  [/\bwon['’]t\b/giu, "will not"],
  [/n['’]t\b/giu, " not"],
  [/\b(I)['’]m\b/giu, "$1 am"],
  [/\b(I|you|we|they|he|she|it|who|what|where|there|that)['’](?:ve)\b/giu, "$1 have"],
  [/\b(you|we|they|what|who|there)['’]re\b/giu, "$1 are"],
  [/\b(I|you|we|they|he|she|it|who|what|there|that)['’]ll\b/giu, "$1 will"],
  [/\b(I|you|we|they|he|she|it|who)['’]d\b/giu, "$1 would"],
  [/\b(who|what|where|when|how|it|he|she|that|there)['’]s\b/giu, "$1 is"],
];

/** What is charged or counted, of which it may be said how often: 20 yuan an hour, not half an hour or a time limit. */
const amount = "(?:\\d[\\d.,]*(?: \\w+)?|yuan|rmb|kuai|dollars?|euros?|much|many \\w+|once|twice)";
const lasting = "half|within|after|before|for|in|of|at|is|there|take|takes|over|under|than";
const apiece = (english: string) =>
  `(?<!\\b(?:${lasting}) )(?:(?<=\\b${amount} )${english}\\b|(?<=\\bhow (?:much|many)\\b[^.,;?!]*)\\b${english}(?=\\s*(?:[.,;?!]|$)))`;
const notLate = "(?<!\\b(?:within|after|for|in|half) )";
const period = (english: string) => `(?:per|each|every|a) ${english}\\b(?! (?:ago|later|after|before|old))`;

/** Fixed expressions of grammar, and what Chinese says for them; "" where it says nothing. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\b(?:have|has|had|need|needs|needed|required|supposed|going|want|wants|able|entitled) to\b/giu, " "],
  [/\bnot (?:allowed|permitted) to\b/giu, "不得"],
  [/\b(?:allowed|permitted) to\b/giu, "可以"],
  [/\bwould like to\b|\bas of now\b|\bso far\b|\bin total\b|\bin all\b(?=\s*(?:[.,;?!]|$))|\baltogether\b/giu, " "],
  [/\b(?:look|looks|looking|looked) after\b|\b(?:take|takes|taking|took|taken) care of\b/giu, "照顾"],
  [/\bwhat (?:does|do|did) (.+) (?:say|state|provide)(?=\s*\??\s*$)/giu, "$1 规定了什么"],
  [/\bset(?:ting)? up\b/giu, "设立"],
  [/\b(?:in charge of|responsible for)\b/giu, "负责"],
  [/\b(?:go|goes|went|gone|going) up\b(?! (?:to|the)\b(?! \d))/giu, "提高"],
  [/\b(?:go|goes|went|gone|going) down\b(?! (?:to|the)\b(?! \d))/giu, "下降"],
  [/\b(?:free of charge|for free|for nothing|at no cost)\b/giu, "免费"],
  [
    /\b(?:no more than|at (?:the )?most|(?<!\b(?:go|goes|went|gone|going) )up to|the maximum|maximum|highest)\b/giu,
    "最高",
  ],
  [/\b(?:no less than|at least|the minimum|minimum|lowest)\b/giu, "最低"],
  [new RegExp(`${notLate}\\b${period("day")}|\\bdaily\\b`, "giu"), "每天"],
  [new RegExp(`${notLate}\\b${period("month")}|\\bmonthly\\b`, "giu"), "每月"],
  [new RegExp(`${notLate}\\b${period("year")}|\\b(?:yearly|annually)\\b`, "giu"), "每年"],
  [/\b(?:per|each|every) quarter\b|\bquarterly\b/giu, "每季度"],
  [/\b(?:per|each|every) week\b|\bweekly\b/giu, "每周"],
  [new RegExp(`\\b(?:per|each|every) hour\\b|\\bhourly\\b|${apiece("an hour")}`, "giu"), "每小时"],
  [/\b(?:per (?:person|head|capita)|each person)\b/giu, "每人"],
  [/\b(?:per|each|every) (?:household|family)\b/giu, "每户"],
  [/\b(?:per|each|every) mu\b/giu, "每亩"],
  [/\b(?:per|each|every) square met(?:er|re)\b/giu, "每平方米"],
  [/\b(?:per|each|every) kilomet(?:er|re)\b/giu, "每公里"],
  [new RegExp(`\\b(?:per visit|each time|every time)\\b|${apiece("a time")}`, "giu"), "每次"],
  [/\bthis year\b/giu, "今年"],
  [/\blast year\b/giu, "去年"],
  [/\bnext year\b/giu, "明年"],
  [/\bthis month\b/giu, "本月"],
];

export const writeContractions = (english: string): string => written(english, contractions);

/** English with its contractions written out, and its fixed expressions in Chinese. */
export const writeFixedPhrases = (english: string): string => written(writeContractions(english), phrases);

const written = (english: string, forms: typeof phrases) =>
  forms.reduce((text, [pattern, instead]) => text.replace(pattern, instead), english);
