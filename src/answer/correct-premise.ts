import { normalise } from "../retrieve/normalise.ts";
import type { QuestionAnalysis } from "./analyse-question.ts";
import type { Evidence } from "./evidence.ts";
import { figureKinds } from "./question/answer-kind.ts";
import type { Figure } from "./question/figures.ts";
import { figuresOf } from "./question/figures.ts";

/** Of more figures of one measure none answers the one that was stated. */
const MAX_STATED = 2;

/** A figure of another place contradicts nothing. */
const place = /[省市县区镇乡村州国]$/u;

/** What the question takes for granted and what the quoted sentence says in its place. */
export interface Correction {
  readonly about: "figure" | "time" | "body" | "name";
  readonly claimed: string;
  readonly stated: string;
}

/**
 * A figure, a year or a name that the question states and the first quoted sentence contradicts: it gives another of the
 * same measure, or is another person's saying. Null where the question asks for that figure, or nothing differs.
 */
export function correctionOf(analysis: QuestionAnalysis, evidence: readonly Evidence[]): Correction | null {
  const first = evidence[0];
  if (!first) return null;
  const context = evidence.map(({ passage }) => normalise(passage.text)).join("\n");
  const stated = figuresOf(normalise(first.text));
  if (analysis.names.some((name) => place.test(name) && !context.includes(name.slice(0, -1)))) return null;
  const asksFigure = figureKinds.has(analysis.kind);
  const claims = figuresOf(analysis.text).filter(
    (claim) => !context.includes(claim.text) && !holdsValue(context, claim),
  );
  for (const claim of claims) {
    if (asksFigure) break;
    const sameMeasure = stated.filter(({ unit }) => unit === claim.unit);
    const sameThing = sameMeasure.filter(({ counted }) => counted === claim.counted);
    const alike = sameThing.length > 0 ? sameThing : sameMeasure;
    const others = new Map(alike.toReversed().map(({ value, text }) => [value, text]));
    if (others.size === 0 || others.size > MAX_STATED) continue;
    const about = claim.unit === "年" ? "time" : "figure";
    return { about, claimed: claim.text, stated: [...others.values()].toReversed().join("、") };
  }
  const body = bodyInstead(analysis.text, normalise(first.text), context);
  if (body !== null) return body;
  const speaker = first.speaker ?? speakerBeside(first);
  const named = analysis.names.find((name) => !context.includes(name));
  const isPerson =
    named !== undefined && new RegExp(`${named}(?:说|称|表示|介绍|的|认为|指出)`, "u").test(analysis.text);
  return isPerson && speaker !== null && !asksFigure && speaker !== named
    ? { about: "name", claimed: named, stated: speaker }
    : null;
}

const bodyDoing =
  /(?:是由|是|由)(?<body>[\p{Script=Han}]{2,14}?(?:部|局|委|院|署|办|会|公司|集团|大学|医院|银行))(?:联合|共同|牵头)?(?<doing>印发|发布|主办|承办|部署|成立|提出|制定|启用|出台)/u;

/** The body that, by the sentence, did what the question says another did. */
function bodyInstead(question: string, sentence: string, context: string): Correction | null {
  const { body, doing } = bodyDoing.exec(question)?.groups ?? {};
  if (body === undefined || doing === undefined || context.includes(body)) return null;
  const other = new RegExp(
    `(?<body>[\\p{Script=Han}]{2,14}?(?:部|局|委|院|办公厅|办公室|署|会|公司|集团|大学|医院|银行))(?:等)?(?:近日|日前|联合|共同|牵头|会同[^，。]{2,30})*${doing}`,
    "u",
  ).exec(sentence)?.groups?.["body"];
  return other === undefined ? null : { about: "body", claimed: body, stated: other };
}

function holdsValue(context: string, claim: Figure): boolean {
  return figuresOf(context).some(({ value, unit }) => value === claim.value && unit === claim.unit);
}

function speakerBeside({ passage, span }: Evidence): string | null {
  const sentence = passage.sentences.find((s) => s.span.start === span.start);
  return sentence?.speaker?.name ?? null;
}
