/** A claim that a question and its answer make together, and the part of it that the answer gave. */
export interface Claim {
  readonly kind: "figure" | "time" | "person" | "place" | "body";
  readonly before: string;
  readonly stated: string;
  readonly after: string;
}

interface Asking {
  readonly kind: Claim["kind"];
  /** The words that ask; what the group `unit` holds follows the answer again where the answer lacks it. */
  readonly words: RegExp;
  readonly answer: RegExp;
}

const ASKING: readonly Asking[] = [
  {
    kind: "time",
    words: /哪一?年(?:份)?|什么时候|何时|什么时间|哪一?天|几月几日|哪年哪月/u,
    answer: /^(?:公元)?\d{3,4}年(?:\d{1,2}月)?(?:\d{1,2}[日号])?$/u,
  },
  {
    kind: "figure",
    words:
      /(?:多少|几)(?<unit>公里|平方公里|平方米|公尺|[个种人名座次年岁天米元条部台家件所项篇场位层只艘亩吨卷届集张户])/u,
    answer: /^[约近]?\d[\d,.]*[百千万亿]*[余多]?\p{Script=Han}{0,4}$/u,
  },
  { kind: "person", words: /哪一?位|什么人|何人|哪个人|谁/u, answer: /^[\p{Script=Han}·]{2,8}$/u },
  {
    kind: "place",
    words: /哪(?:一?个)?(?:国家|城市|地方|地区|省|市|县|区|州|国)|什么地方|何处|何地|哪里|哪儿/u,
    answer: /^\p{Script=Han}{2,8}$/u,
  },
  {
    kind: "body",
    words: /(?:哪一?[个家所]|什么)(?:公司|大学|学校|机构|组织|部门|企业|球队|球会|政党|军队|乐团|电视台)/u,
    answer: /^\p{Script=Han}{3,12}$/u,
  },
];

/** Reads a question with its answer as one statement; null where the question asks for something else. */
export function stateClaim(question: string, answer: string): Claim | null {
  const text = question.replace(/[？?]\s*$/u, "");
  for (const { kind, words, answer: form } of ASKING) {
    const found = words.exec(text);
    if (!found || !form.test(answer)) continue;
    const unit = found.groups?.["unit"] ?? "";
    const stated =
      unit === "" || /\p{Script=Han}$/u.test(answer.replace(/[百千万亿余多]+$/u, "")) ? answer : answer + unit;
    const after = text.slice(found.index + found[0].length);
    // A second asking word, or a question that was asked of the words before it, states nothing.
    const rest = text.slice(0, found.index) + after;
    if (/谁|什么|哪|多少|几|吗|如何|怎|为何|是否/u.test(rest) || rest.length < 5) return null;
    return { kind, before: text.slice(0, found.index), stated, after };
  }
  return null;
}
