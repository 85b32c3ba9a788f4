import type { AlignedSentence } from "../claim/align-claim.ts";
import { CLAUSE_END, SEGMENT_END } from "../claim/clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import type { PlacedCorrection } from "../correction.ts";
import { comparedBy, standingBeside } from "./comparison.ts";

/** Share of the characters of what is compared that the clauses must have. */
const SAME_SUBJECT = 0.5;
/** Clauses in which the thing that is compared may stand: “大雾日数21天，比上年少4天”. */
const CLAUSES_READ = 3;
const OF_TIME = /[今去前上]一?年|(?:19|20)\d\d年?|现在|已经|如今|同期|这[次回]/gu;

/** What the sentence that speaks most of what is compared says of the same two: less where the question has it more, or as much. */
export function comparisonInstead(claim: string, sentences: readonly AlignedSentence[]): readonly PlacedCorrection[] {
  const compared = comparedBy(claim);
  if (!compared) return [];
  const subject = contentCharacters(`${compared.subject} ${compared.ofBase}`.replace(OF_TIME, ""));
  if (subject.length === 0) return [];
  const told = sentences.flatMap(({ text, around, evidence }) =>
    text.split(SEGMENT_END).flatMap((segment) => {
      const clauses = segment.split(CLAUSE_END);
      return clauses.flatMap((clause, i) => {
        const [standing = null, ...others] = clause.split("、").flatMap((one) => standingBeside(one, compared) ?? []);
        // 起付线更低、报销比例更高 tells of two, and which of them is asked about is left open.
        if (others.some(({ stands }) => stands !== standing?.stands)) return [];
        const before = clauses.slice(Math.max(0, i + 1 - CLAUSES_READ), i + 1).join(",");
        const mine = subject.filter((one) => before.includes(one) || !around.includes(one));
        const like = shareOfCharacters(mine, before);
        return standing === null || like < SAME_SUBJECT ? [] : [{ clause, evidence, like, standing }];
      });
    }),
  );
  const named = told.filter(({ standing }) => standing.base === "named");
  const read = named.length > 0 ? named : told;
  const most = Math.max(...read.map(({ like }) => like));
  const best = read.filter(({ like }) => like === most);
  if (best.some(({ standing }) => standing.stands === compared.stands)) return [];
  return best.slice(0, 1).map(({ clause, evidence }) => ({
    ...{ about: "trend", claimed: compared.text, stated: clause, evidence },
  }));
}
