import { kindOf } from "../answer/question/answer-kind.ts";
import type { Article } from "../domain/article.ts";
import { doubtsOf, isDoubtful, titleDoubtsOf } from "../domain/doubts.ts";
import { inTitleMarks, languageOf } from "../domain/text-language.ts";

const MOST_QUESTIONS = 6;
/** Questions about what an article says are all of one kind. */
const MOST_ON_TITLES = 3;
/** A longer question reads as a passage, not as something to click. */
const LONGEST_QUESTION = 45;
/** A label or a number printed before a question, such as “问：”, “记者：” or “3.”. */
const printedLabel =
  /^(?:[\p{L}\p{N}]{1,6}[：:]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.．、]|[（(][\d一二三四五六七八九十]{1,2}[）)])\s*/u;
/** Words that point to what stands before them, to who is spoken with or to the day of speaking. */
const pointsElsewhere: readonly RegExp[] = [
  /(?<![在因对从由到为自])此(?!外|起)|[这那](?!么)|(?:^|[，,、的在对])该(?!怎|如|不)|本(?:次|轮|项|届|批|期|市|省|县|区|镇|村|校|院|局|报|刊|文|法|条例|办法|规定|细则|通知|意见|方案)/u,
  /上述|前述|如前|刚才|(?<![尤极与])其(?![他它余实])|他(?!人)|[她它您你]|[我咱](?:们|[省市县区镇村校院局部司厅委])|《[^》]{1,4}》/u,
  /目前|当前|现在|如今|近期|近日|日前|[今去明前后]年(?!龄)|未来|今后|下一步|接下来/u,
  /\b(?:this|these|those|such|it|its|they|their|them|he|his|she|her|you|your|we|our|now|currently|recently|next|last)\b/iu,
];
/** What stands in brackets before a title, or marks a saying, makes no name to ask by. */
const noName = /^[（(［[【]|[《》『』﹃﹄〈〉]/u;

export interface SampleQuestion {
  readonly text: string;
  readonly articleId: string;
  /** Of that article. */
  readonly title: string;
}

/**
 * Questions that stand alone: those that the articles print, without doubtful words, each article's first of another kind
 * than the others', then their second; behind them what articles say that print none, by their titles.
 */
export function sampleQuestions(articles: readonly Article[]): readonly SampleQuestion[] {
  const printed = inTurn(articles.map(printedIn)).slice(0, MOST_QUESTIONS);
  const asked = new Set(printed.map(({ articleId }) => articleId));
  const onTitles = articles.filter(({ id }) => !asked.has(id)).flatMap(onTitle);
  return [...printed, ...onTitles.slice(0, MOST_ON_TITLES)].slice(0, MOST_QUESTIONS);
}

function printedIn(article: Article): readonly SampleQuestion[] {
  const { id, title, text, outline } = article;
  return outline
    .filter(({ kind, span }) => kind === "question" && !doubtsOf(article, span).suspect?.some(isDoubtful))
    .map(({ span }) => text.slice(span.start, span.end).replace(printedLabel, "").trim())
    .filter((question) => question !== "" && question.length <= LONGEST_QUESTION)
    .filter((question) => !pointsElsewhere.some((pointing) => pointing.test(question)))
    .map((question) => ({ text: question, articleId: id, title }));
}

function onTitle(article: Article): readonly SampleQuestion[] {
  const { id, title } = article;
  const text = `${inTitleMarks(title)}主要讲了什么？`;
  const isName = languageOf(title) === "zh" && !noName.test(title) && !titleDoubtsOf(article).some(isDoubtful);
  return isName && text.length <= LONGEST_QUESTION ? [{ text, articleId: id, title }] : [];
}

/** One of each list, then another of each, no text twice; of a list's questions those first whose kind is not yet taken. */
function inTurn(lists: readonly (readonly SampleQuestion[])[]): readonly SampleQuestion[] {
  const taken = new Map<string, SampleQuestion>();
  const kinds = new Set<string>();
  const most = Math.max(0, ...lists.map((list) => list.length));
  for (let round = 0; round < most; round++) {
    for (const list of lists) {
      const open = list.filter(({ text }) => !taken.has(text));
      const next = open.find(({ text }) => !kinds.has(kindOf(text))) ?? open[0];
      if (!next) continue;
      taken.set(next.text, next);
      kinds.add(kindOf(next.text));
    }
  }
  return [...taken.values()];
}
