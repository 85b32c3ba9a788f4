import { normalise } from "../../src/retrieve/normalise.ts";
import type { PublicQuestion } from "../public/open-public-corpus.ts";
import { askAbout, type PremiseQuestion } from "./premise-question.ts";
import { type Claim, stateClaim } from "./state-claim.ts";

interface PlacedClaim extends Claim {
  readonly articleId: string;
}

/**
 * Claims that people's own questions make together with their answers, true and with another answer of the same kind in
 * its place: of the same article where it has one, else of the next that has.
 */
export function drawPublicPremises(questions: readonly PublicQuestion[]): readonly PremiseQuestion[] {
  const claims = questions.flatMap(({ question, answers, articleId }): readonly PlacedClaim[] => {
    const claim = stateClaim(normalise(question), normalise(answers[0] ?? ""));
    return claim ? [{ ...claim, articleId }] : [];
  });
  return claims.flatMap((claim, i) => {
    const { kind, articleId, stated } = claim;
    const rest = { source: "answer" as const, kind, articleId };
    const other = otherAnswer(claim, [...claims.slice(i + 1), ...claims.slice(0, i)]);
    return [
      ...askAbout(withAnswer(claim, stated), i, { ...rest, isFalse: false, stated: "" }),
      ...(other === null ? [] : askAbout(withAnswer(claim, other), i, { ...rest, isFalse: true, stated })),
    ];
  });
}

const withAnswer = ({ before, after }: Claim, answer: string) => `${before}${answer}${after}`;

function otherAnswer({ kind, stated, articleId }: PlacedClaim, others: readonly PlacedClaim[]): string | null {
  const formOf = (text: string) => text.replace(/[\d.,]+/gu, "0");
  const fitting = others.filter(
    (other) =>
      other.kind === kind &&
      !other.stated.includes(stated) &&
      !stated.includes(other.stated) &&
      (!/\d/u.test(stated) || formOf(other.stated) === formOf(stated)),
  );
  return (fitting.find((other) => other.articleId === articleId) ?? fitting[0])?.stated ?? null;
}
