/** What a quotation says that is told only by the day on which the article was written. */
export interface TimeWords {
  /** 目前, 今年: words that mean that day or are counted from it. */
  readonly relative: readonly string[];
  /** Days of a report that do without their year. */
  readonly withoutYear: readonly string[];
}

const relative =
  /截至目前|(?<![项题科栏数账书名节剧曲条双盲醒])目前|今[年天日晨晚春夏秋冬]|去[年春夏秋冬]|(?<![日月天期之目以年周])前年|(?<!文)明年|后年|昨[天日晚]|明[天日](?!清)|近年来|近几年|近日(?!点)|不久前|眼下|如今|现阶段|(?<![出体表实呈存发])现在|当前|至今(?![年天日晨晚春夏秋冬])|迄今|即日起/gu;
/** Said of no day of its own in a rule: 每月公布上月数据, 近期照片. */
const loose = /上个?月|本月|下个?月|[上本下]周|近期|(?<=^|[，,。；;：:“])最近(?=[，,])|日前(?![一两二三\d后])/gu;
/** A day before which something is due. */
const dueDay = /(?:[\d一二三四五六七八九十之作息节假生期止满末首当次同每][日]|\d个?工作日)$/u;
const rules = /应当?|必须|[须需](?!求)|不得|不能|可以|每[年月周季个日天]|逐[年月]|当[年月]|次[年月]/u;
const reports = /(?<!为)了(?!解|结)|已|曾|获悉|截至/u;
const day = /(?<![年度\d.\-/—]|[日月]至)\d{1,2}月(?:\d{1,2}日|[底初末]|[上中下]旬)(?![以之]?前|[以之]?内|起)/gu;
const NAMES_YEAR = /\d{4}年|[今去前明当次同每]年/u;

/** The words of a quotation that only the article's own date explains; a rule's days return every year. */
export function timeWordsOf(quote: string): TimeWords {
  const sentences = quote.normalize("NFKC").split(/(?<=[。！!？?；;])/u);
  return {
    relative: distinct(sentences.flatMap(relativeWords)),
    withoutYear: distinct(sentences.flatMap(daysWithoutYear)),
  };
}

function relativeWords(sentence: string): readonly string[] {
  const strict = [...sentence.matchAll(relative)];
  const free = rules.test(sentence) ? [] : [...sentence.matchAll(loose)].filter(isNoDueDay);
  return [...strict, ...free].toSorted((a, b) => a.index - b.index).map(([word]) => word);
}

const isNoDueDay = ({ 0: word, index, input }: RegExpExecArray) =>
  word !== "日前" || !dueDay.test(input.slice(0, index + 1));

function daysWithoutYear(sentence: string): readonly string[] {
  if (rules.test(sentence) || !reports.test(sentence)) return [];
  return [...sentence.matchAll(day)]
    .filter(({ index }) => !NAMES_YEAR.test(sentence.slice(0, index)))
    .map(([word]) => word);
}

const distinct = (words: readonly string[]) => [...new Set(words)];
