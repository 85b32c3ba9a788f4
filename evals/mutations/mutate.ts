/** Makes a false sentence of a true one; null where the sentence offers nothing of the kind. `random` gives [0, 1). */
export type Mutation = (sentence: string, corpus: MutationCorpus, random: () => number) => string | null;

/** What stands in the articles to be swapped in. */
export interface MutationCorpus {
  /** Numbers by the two characters that follow them. */
  readonly numbersByUnit: ReadonlyMap<string, readonly string[]>;
  readonly years: readonly string[];
  readonly names: readonly string[];
  readonly findNames: (text: string) => readonly string[];
}

const NUMBER =
  /(?<![\d.〔])(?<number>\d+(?:\.\d+)?)(?<unit>万亿|[万亿]?(?:元|次|人|种|家|个|名|支|件|条|座|亩|株|%))/gu;
const YEAR = /(?<year>(?:19|20)\d\d)年/gu;
const DOCUMENT = /〔(?<year>\d{4})〕(?<number>\d+)号/gu;
const NEGATED =
  /(?<![\p{P}])(?:并未|不|未)(?=缴|能|可|得|作为|适应|变|准确|清|会|需|应|影响|报销|增加|受|属实|包括|再)/u;
const ASSERTED: readonly (readonly [RegExp, string])[] = [
  [/可以/u, "不可以"],
  [/能够/u, "不能够"],
  [/(?<!都)将(?=[\p{Script=Han}]{2})/u, "将不"],
  [/已(?=[\p{Script=Han}]{2})(?!经)/u, "未"],
  [/属于|达到|实现|支持|推动/u, "未$&"],
];
const OPPOSITES: readonly (readonly [string, string])[] = [
  ["增长", "下降"],
  ["提高", "降低"],
  ["提升", "降低"],
  ["增加", "减少"],
  ["扩大", "缩小"],
  ["上升", "下降"],
  ["高于", "低于"],
  ["超过", "不足"],
  ["以上", "以下"],
  ["不低于", "不高于"],
  ["不超过", "不低于"],
  ["加快", "放缓"],
  ["更高", "更低"],
];

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  figure: (sentence, { numbersByUnit }, random) =>
    replaceOne(sentence, NUMBER, random, ({ number = "", unit = "" }) => {
      const other = pick(numbersByUnit.get(unit)?.filter((value) => value !== number) ?? [], random);
      return other === null ? null : `${other}${unit}`;
    }),
  year: (sentence, { years }, random) =>
    replaceOne(sentence, YEAR, random, ({ year }) => {
      const other = pick(
        years.filter((value) => value !== year),
        random,
      );
      return other === null ? null : `${other}年`;
    }),
  document: (sentence, _, random) =>
    replaceOne(
      sentence,
      DOCUMENT,
      random,
      ({ year, number }) => `〔${year}〕${Number(number) + 1 + Math.floor(random() * 30)}号`,
    ),
  name(sentence, { names, findNames }, random) {
    const name = pick([...new Set(findNames(sentence))], random);
    const other =
      name &&
      pick(
        names.filter((each) => !sentence.includes(each) && !name.includes(each)),
        random,
      );
    return name && other ? sentence.replace(name, other) : null;
  },
  negation(sentence, _, random) {
    if (NEGATED.test(sentence)) return sentence.replace(NEGATED, "");
    const fitting = pick(
      ASSERTED.filter(([word]) => word.test(sentence)),
      random,
    );
    return fitting ? sentence.replace(...fitting) : null;
  },
  direction(sentence, _, random) {
    const both = OPPOSITES.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);
    // 不超过 is a word of its own: swapping 超过 in it makes one that nobody says.
    const standing = (word: string) => new RegExp(`(?<!不)${word}`, "u");
    const fitting = pick(
      both.filter(([word, opposite]) => standing(word).test(sentence) && !sentence.includes(opposite)),
      random,
    );
    return fitting ? sentence.replace(standing(fitting[0]), fitting[1]) : null;
  },
};

/** What the sentences of a corpus offer to swap in. */
export function mutationCorpus(
  sentences: readonly string[],
  findNames: (text: string) => readonly string[],
): MutationCorpus {
  const numbersByUnit = new Map<string, string[]>();
  for (const { groups } of sentences.flatMap((sentence) => [...sentence.matchAll(NUMBER)])) {
    const { number = "", unit = "" } = groups ?? {};
    numbersByUnit.set(unit, [...(numbersByUnit.get(unit) ?? []), number]);
  }
  const years = sentences.flatMap((sentence) =>
    [...sentence.matchAll(YEAR)].map(({ groups }) => groups?.["year"] ?? ""),
  );
  return { numbersByUnit, years: [...new Set(years)], names: [...new Set(sentences.flatMap(findNames))], findNames };
}

type Groups = Readonly<Record<string, string | undefined>>;

function replaceOne(
  sentence: string,
  pattern: RegExp,
  random: () => number,
  replacement: (groups: Groups) => string | null,
): string | null {
  const match = pick([...sentence.matchAll(pattern)], random);
  const put = match && replacement(match.groups ?? {});
  return match && put ? sentence.slice(0, match.index) + put + sentence.slice(match.index + match[0].length) : null;
}

function pick<T>(values: readonly T[], random: () => number): T | null {
  return values[Math.floor(random() * values.length)] ?? null;
}
