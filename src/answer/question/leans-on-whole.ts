import { BODY_ENDING } from "../../domain/body-endings.ts";
import { noneOf } from "../../domain/none-of.ts";
import { holdsKind, kindOf } from "./answer-kind.ts";
import { lackedMatters } from "./asked-matters.ts";
import { unmetDemands } from "./figure-demands.ts";
import { isGeneric } from "./generic-nouns.ts";
import { isLight } from "./light-words.ts";

/** What money is called says nothing of what is asked about it. */
const money = /^(?:资金|费用|缴纳|[出掏花付交]钱|掏腰包)$/u;

/** Words that ask or bound, and what a segmenter leaves together with them: 谁来管, 顶多能. */
const asks = /谁|怎|咋|多[久长大高远深宽重]|^[最顶至][多少]/u;
const inClause = noneOf("，。；");
/** A body or a person that does something, or is to be turned to. */
const namesDoer = new RegExp(
  `由${inClause}{2,16}|(?:向|报告?|交|找|请|联系)${inClause}{2,16}${BODY_ENDING}|负责|承担`,
  "u",
);

const namesPayer = /(?:承担|支付|负担|出资|缴纳?|列支|垫付|报销|补贴|补助)/u;

/** 能不能 and 差不多 deny nothing. */
const deniesNothing = /(\p{Script=Han})[不没]\1|差不多|不管/gu;
/** What turns a part away from what the whole speaks of. */
const turns: readonly RegExp[] = [/[不没未]/u, /除了|除[^,，。]{1,8}(?:外|以外|之外)/u, /其[他它余]|别的/u];

/**
 * Whether a part of a question (管多久, 贵了多少) asks for nothing of its own that the quotations do not give: their kind is
 * held, none of its `words` is left unsaid, and it denies or excepts nothing where they do not. Question and quotations are
 * normalised.
 */
export function leansOnWhole(question: string, words: readonly string[], quotations: readonly string[]): boolean {
  const text = quotations.join("\n");
  const own = words.filter(
    (term) => term.length > 1 && !isGeneric(term) && !isLight(term) && !money.test(term) && !asks.test(term),
  );
  if (!own.every((term) => text.includes(term)) || unmetDemands(question, text).length > 0) return false;
  const asked = question.replaceAll(deniesNothing, "");
  if (turns.some((turn) => turn.test(asked) && !turn.test(text))) return false;
  const { lacksMeans: _, ...lacked } = lackedMatters(question, text);
  if (Object.values(lacked).some((lacks) => lacks > 0)) return false;
  if (/谁/u.test(question) && !(/[钱费款]/u.test(question) ? namesPayer : namesDoer).test(text)) return false;
  return quotations.some((quotation) => holdsKind(kindOf(question), quotation));
}
