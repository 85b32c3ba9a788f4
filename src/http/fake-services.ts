import type { Answer, Citation, Question } from "../domain/answer.ts";
import type { Article } from "../domain/article.ts";
import type { Passage } from "../domain/passage.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { Services } from "./services.ts";

const heading = "一、<增>效";
const question = "问：改革带来什么？";
const answerText = "答：让2个账户 & 1个统筹“转变”。目前已覆盖全国。";
const text = `${heading}\n\n${question}\n\n${answerText}`;
const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

/** Made-up text with markup, a doubtful spot and a missing tail, to test what is served. */
export const fakeArticle: Article = {
  id: "fake-reform",
  title: '改革<script>alert("1")</script>答记者问',
  titleBasis: "ours",
  kicker: "权威解读",
  byline: "本报记者",
  publisher: "某报",
  publishedOn: { value: "2023-02-25", basis: "inferred", reason: "年份未印" },
  kind: "interview",
  text,
  outline: [
    { kind: "heading", level: 2, span: at(heading) },
    { kind: "question", level: 3, span: at(question) },
  ],
  segments: [],
  defects: [{ type: "ocr_suspect", span: at("账户 & 1"), comment: '疑为"账号"' }],
  partDefects: [{ type: "title_truncated", part: "title", comment: "标题只剩前半" }],
  missing: [{ at: text.length, comment: "下转第二版" }],
  sourcePath: "fake-reform.md",
  contentHash: "0",
};

export const fakePassage: Passage = {
  id: "fake-reform#0",
  articleId: "fake-reform",
  span: at(answerText),
  text: answerText,
  headingPath: [heading],
  question: { text: question, span: at(question) },
  speaker: { name: "某司负责人" },
  sentences: [{ span: at(answerText), role: "plain" }],
};

export const fakeCitation: Citation = {
  n: 1,
  articleId: fakeArticle.id,
  passageId: fakePassage.id,
  title: fakeArticle.title,
  publisher: "某报",
  publishedOn: "2023-02-25",
  byline: "本报记者",
  quote: "目前已覆盖全国。",
  ...at("目前已覆盖全国。"),
  url: `/articles/fake-reform?s=${at("目前").start}-${text.length}#s=${at("目前").start}-${text.length}`,
};

export const fakeAnswer: Answer = {
  id: "answer-1",
  status: "answered",
  mode: "extractive",
  answer: "目前已覆盖全国。[1]",
  language: "zh",
  asOf: "2023-02-25",
  sentences: [{ text: "目前已覆盖全国。", kind: "quote", citations: [1], verified: true }],
  citations: [fakeCitation],
  closest: [],
  notices: [],
  degraded: false,
  timings: { retrieveMs: 1, readMs: 1, generateMs: 0, totalMs: 2 },
  model: null,
};

/** The part of an index that gives articles, of one passage each. */
export function holding(
  articles: readonly Article[],
): Pick<PassageIndex, "articles" | "article" | "heading" | "catalogue"> {
  const article = (id: string) => articles.find((each) => each.id === id);
  return {
    articles: async (ids) => (ids ? ids.flatMap((id) => article(id) ?? []) : articles),
    article: async (id) => article(id),
    heading: async (id) => article(id),
    catalogue: async () =>
      articles.map(({ id, publishedOn }) => ({ id, publishedOn: publishedOn?.value ?? "", passageCount: 1 })),
  };
}

const index: PassageIndex = {
  snapshot: async () => index,
  info: async () => ({ embedderId: null, dimension: 0, passageCount: 1, articleCount: 1, version: "1" }),
  searchByKeyword: async () => [],
  searchByMeaning: async () => [],
  passages: async () => [],
  vocabulary: async () => new Set<string>(),
  documentFrequencies: async () => new Map(),
  ...holding([fakeArticle]),
  passagesOf: async () => [fakePassage],
};

/** Services for the contract tests; `asked` collects the questions that reached them. */
export function createFakeServices(changes: Partial<Services> = {}): Services & { readonly asked: Question[] } {
  const asked: Question[] = [];
  return {
    asked,
    async ask(asking, { onEvent }) {
      asked.push(asking);
      onEvent?.({ type: "status", stage: "searching" });
      onEvent?.({ type: "citation", citation: fakeCitation });
      for (const sentence of fakeAnswer.sentences) onEvent?.({ type: "sentence", sentence });
      return fakeAnswer;
    },
    search: async (_query, limit) => ({
      hits: Array.from({ length: limit }, (_, i) => ({
        rank: i + 1,
        score: 1 / (i + 1),
        passageId: fakePassage.id,
        articleId: fakeArticle.id,
        title: fakeArticle.title,
        text: fakePassage.text,
        ...fakePassage.span,
      })),
      degraded: false,
    }),
    index,
    traceSubject: async (_subject, limit) =>
      [
        {
          article: fakeArticle,
          passageId: fakePassage.id,
          span: fakePassage.span,
          text: fakePassage.text,
          mentions: 1,
          namedIn: "text" as const,
        },
      ].slice(0, limit),
    readPage: () => undefined,
    ready: async () => ({ ready: true }),
    corsOrigins: [],
    ...changes,
  };
}
