const asksPrice =
  /(?:摊|掏|交|缴|付|花)(?:得?了?)(?:多少|几)|(?:费|价|票|卖|买)[^,，。?？]{0,6}(?:多少|几)|多少钱|几块钱/u;
/** Of these it is asked what is given, not what is paid. */
const asksGiven = /补|奖|返|退|发|拿|领|报|减|罚|赔|给|挣|津贴/u;
const sum = /\d[\d,.]*[余多]?[百千万亿]*[余多]?元/gu;
const isFree = /免费|免[收缴交]|不收(?=[取费钱任押]|$|[,，。;；])|个人(?:承担|负担|出)/u;
const givenWords = ["补助", "补贴", "补偿", "奖", "提成", "资助", "津贴", "贴息"];
const paidWords = [
  "费",
  "价",
  "收",
  "交",
  "缴",
  "付",
  "售",
  "卖",
  "投资",
  "票",
  "花",
  "支出",
  "成本",
  "租",
  "贷",
  "款",
];
const STATEMENT = /[。；;]/u;

const lastOf = (words: readonly string[], text: string) => Math.max(...words.map((word) => text.lastIndexOf(word)));

/** Whether it is asked what one pays, and every sum that is told is one that is given: 补助18万元. */
export function tellsOnlyGiven(question: string, texts: readonly string[]): boolean {
  if (!asksPrice.test(question) || asksGiven.test(question)) return false;
  const text = texts.join("。");
  const sums = [...text.matchAll(sum)].map(({ index }) => text.slice(0, index).split(STATEMENT).at(-1) ?? "");
  const isGiven = (before: string) => lastOf(givenWords, before) > lastOf(paidWords, before);
  return sums.length > 0 && !isFree.test(text) && sums.every(isGiven);
}

/** What places and bodies are called by their last character. */
const NAMED = "[村镇乡县市区省社园站厂司院校所馆店桥河岛港线队]";
/** Two of them, and one figure for both. */
const together = new RegExp(
  `(?<one>\\p{Script=Han}{2,9}${NAMED})[和与、及](?<other>\\p{Script=Han}{1,9}?${NAMED})(?:[,，]|两[^,，。;；]{2,8}[,，])(?:共|合计|总)[^,，。;；\\d]{0,4}\\d`,
  "gu",
);
const asksFigure = /多少|几/u;
const asksAll = /共|合计|总|都|全|两|各/u;
/** Characters that two texts must share to name the same. */
const SHARED = 3;

/** Whether a figure is asked of one of two for which only a sum of both is told: 东村和西村共300人. */
export function tellsOnlySum(question: string, texts: readonly string[]): boolean {
  if (!asksFigure.test(question) || asksAll.test(question)) return false;
  const sharedPart = (name: string) =>
    Array.from({ length: Math.max(0, name.length - SHARED + 1) }, (_, at) => name.slice(at, at + SHARED)).find((part) =>
      question.includes(part),
    );
  const clauses = texts.flatMap((text) => text.replace(together, " ").split(/[,，。；;]/u));
  const isTold = (part: string) => clauses.some((clause) => clause.includes(part) && /\d/u.test(clause));
  return texts.some((text) =>
    [...text.matchAll(together)].some(({ groups }) => {
      const [one, other] = [sharedPart(groups?.["one"] ?? ""), sharedPart(groups?.["other"] ?? "")];
      const part = one ?? other;
      return part !== undefined && (one === undefined || other === undefined) && !isTold(part);
    }),
  );
}

const asksDifference =
  /比(?<other>[^,，。?？]{2,14}?)(?:高|低|多|少|重|轻|大|小|长|短|快|慢|贵|便宜|远|近|早|晚|宽|深)了?(?:多少|几)个?(?<unit>吨|元|公斤|克|米|公里|人|名|天|月|年|岁|小时|分钟|亩|斤|%|倍|块)?/u;
const tellsDifference =
  /(?<![同环占对])比(?![例赛重])|较|增|减|降|多[出了]|少[了]|提[高前]|缩短|延长|差|[高低]出|涨|[上下][调浮]|升|跌|贵|便宜|优惠|超|翻/u;

/** Whether a difference is asked and neither it nor the figures of both are told. */
export function tellsOnlyOneSide(question: string, texts: readonly string[]): boolean {
  const { unit } = asksDifference.exec(question)?.groups ?? {};
  if (unit === undefined) return false;
  const text = texts.join("。");
  const figures = [...text.matchAll(new RegExp(`\\d[\\d,.]*[万亿]?个?${unit}`, "gu"))];
  return !tellsDifference.test(text) && figures.length < 2;
}
