import type { Article } from "../../src/domain/article.ts";
import type { Sentence } from "../../src/domain/passage.ts";
import { splitArticle } from "../../src/ingest/split-article.ts";
import { splitSentences } from "../../src/ingest/split-sentences.ts";
import type { DatasetLine } from "../dataset.ts";
import { drawClaims } from "./draw-claims.ts";

export type DrawnQuestion = Omit<DatasetLine, "split">;

/** Sentences taken as evidence from an answer that is not laid out in points. */
const PLAIN_EVIDENCE = 2;
const FIGURE = /\d[\d.]*(?:万亿|[万亿])?(?:%|个百分点|人次|元|次|种|个|人|家|件|支|倍|岁|亩|株)/gu;
const ORDINAL = /^第?[一二三四五六七八九十]+(?:是|，|、)/u;
const ASPECT = /^在(?<aspect>.+?)方面，/u;

/**
 * The questions that an article itself prints, with the answer that it gives: the printed questions of an interview,
 * then the claims that a report answers. Evidence is verbatim: the leads of the answer's points where it has points,
 * else its first sentences with figures. Key facts are those leads without their ordinals, else those figures.
 */
export function drawInterviews(article: Article): readonly DrawnQuestion[] {
  const printed = printedQuestions(article).map(({ question, sentences }) => {
    const evidence = evidenceIn(article.text, sentences);
    return { question, evidence, keyFacts: evidence.flatMap(factsOf) };
  });
  const claims = drawClaims(article.text, splitSentences(article.text)).map(({ question, verdict, evidence }) => ({
    question,
    evidence: [evidence],
    keyFacts: factsOf(verdict),
  }));
  return [...printed, ...claims].map(({ question, evidence, keyFacts }, i) => ({
    id: `interview-${article.id}-${i + 1}`,
    family: `interview-${article.id}-${i + 1}`,
    category: "interview" as const,
    question,
    answerable: true,
    evidence: evidence.map((quote) => ({ articleId: article.id, quote })),
    keyFacts: keyFacts.map((fact) => [fact]),
  }));
}

interface PrintedQuestion {
  readonly question: string;
  readonly sentences: readonly Sentence[];
}

function printedQuestions(article: Article): readonly PrintedQuestion[] {
  const answers = new Map<string, Sentence[]>();
  for (const { question, sentences } of splitArticle(article)) {
    if (!question) continue;
    answers.set(question.text, [...(answers.get(question.text) ?? []), ...sentences]);
  }
  return [...answers].map(([text, sentences]) => ({
    question: text.replace(/^(?:问题?\s*\d*)\s*[：:]\s*/u, ""),
    sentences,
  }));
}

function evidenceIn(text: string, sentences: readonly Sentence[]): readonly string[] {
  const quote = ({ span }: Pick<Sentence, "span">) => text.slice(span.start, span.end);
  const said = sentences.filter(({ role }) => role !== "question" && role !== "heading");
  const outermost = said.find(({ role }) => role === "point")?.group;
  const points = said.filter(({ role, group }) => role === "point" && group === outermost);
  const opensWithFigure = said.slice(0, 1).some((sentence) => figuresIn(quote(sentence)).length > 0);
  if (points.length > 1 && !opensWithFigure)
    return points.map(({ lead, span }) => endedLead(text, lead) ?? quote({ span }));
  const withFigures = said.map(quote).filter((sentence) => figuresIn(sentence).length > 0);
  return (withFigures.length > 0 ? withFigures : said.map(quote)).slice(0, PLAIN_EVIDENCE);
}

/** The clause that names a point, where it is a sentence or a part up to a semicolon. */
function endedLead(text: string, lead: Sentence["lead"]): string | undefined {
  const words = lead && text.slice(lead.start, lead.end);
  return words && /[。；]$/u.test(words) ? words : undefined;
}

function factsOf(quote: string): readonly string[] {
  const aspect = ASPECT.exec(quote)?.groups?.["aspect"];
  if (aspect) return [aspect];
  const figures = figuresIn(quote);
  if (figures.length > 0 && !ORDINAL.test(quote)) return figures.slice(0, 2);
  const clauses = quote.replace(ORDINAL, "").split(/[，；。]/u);
  return [clauses.reduce((longest, clause) => (clause.length > longest.length ? clause : longest), "")];
}

const figuresIn = (text: string) => [...new Set(text.match(FIGURE))];
