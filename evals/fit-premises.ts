import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { inventedSets } from "./invented-sets.ts";
import { type ClaimSet, type ProposedClaim, proposalNames, readProposedClaims } from "./premises/proposal-rows.ts";
import { type Example, fitLogistic, logOdds } from "./statistics/fit-logistic.ts";
import { keptRows } from "./statistics/kept-rows.ts";

/**
 * Fits what tells a correction that sets a false claim right from one that speaks of something else, on the dev questions of the
 * shipped articles and of each --set: false and true claims, claims drawn from the articles, and other questions. Prints what is
 * corrected of each set when fitted without it, at the odds from which so few true claims are corrected as may be; changes
 * nothing unless told to write. With `--rows` what was read is kept in a file, or read from it if it exists.
 */
const USAGE = "tsx evals/fit-premises.ts [--set evals/town …] [--rows FILE] [--write]";
const MODEL = "src/answer/premise/weigh/proposal-model.ts";
const SETS = ["evals/town", "evals/county", "evals/ministry", ...inventedSets.map((name) => `evals/invented/${name}`)];
/** Share of the true claims, in other words than the articles', that may be corrected: of others, which the rules were not made on, more are. */
const MOST_WRONG = 0.015;
const STEPS = 800;
/** The shipped articles are what the product answers from. */
const SHIPPED_WEIGHT = 3;
const WEIGHTS = { true: 1.5, other: 1, otherSentence: 0.5, drawn: 1 };
const STEP_OF_ODDS = 0.05;

const shipped: ClaimSet = { name: "shipped", articles: "corpus/articles", questions: "evals/datasets", claims: "" };
const setOf = (folder: string): ClaimSet => ({
  name: basename(folder),
  articles: `${folder}/articles`,
  questions: `${folder}/questions`,
  claims: `evals/premises/claims/${basename(folder)}.jsonl`,
});

interface Row extends Example {
  readonly claim: ProposedClaim;
}

/** By this more a rule counts on a sentence in nearly the claim's words: there it is seldom wrong. */
const BONUS_OF_CLOSE = 1.2;
const CLOSE_AT = proposalNames.indexOf("byRuleClose");
const bonusOf = ({ values }: Row) => (values[CLOSE_AT] ?? 0) * BONUS_OF_CLOSE;

const rowsOf = (claims: readonly ProposedClaim[]): readonly Row[] =>
  claims.flatMap((claim) =>
    claim.proposals.map(({ values, isRight }) => {
      const wrong = claim.kind === "false" ? WEIGHTS.otherSentence : WEIGHTS[claim.kind];
      const weight =
        (isRight ? 1 : wrong) * (claim.isDrawn ? WEIGHTS.drawn : 1) * (claim.set === shipped.name ? SHIPPED_WEIGHT : 1);
      return { claim, values, isMember: isRight, weight };
    }),
  );

/** The log-odds of each claim's likeliest proposal, by weights fitted without the claim's set. */
function oddsWithoutSet(rows: readonly Row[]): ReadonlyMap<ProposedClaim, { odds: number; isRight: boolean }> {
  const best = new Map<ProposedClaim, { odds: number; isRight: boolean }>();
  for (const set of new Set(rows.map(({ claim }) => claim.set))) {
    const weights = fitLogistic(
      rows.filter(({ claim }) => claim.set !== set),
      { steps: STEPS },
    );
    for (const row of rows.filter(({ claim }) => claim.set === set)) {
      const odds = logOdds(weights, row) + bonusOf(row);
      if (odds > (best.get(row.claim)?.odds ?? Number.NEGATIVE_INFINITY))
        best.set(row.claim, { odds, isRight: row.isMember });
    }
  }
  return best;
}

function modelOf(weights: readonly number[], least: number): string {
  const rounded = (value: number) => Number(value.toPrecision(3));
  return `/** Written by \`npx tsx evals/fit-premises.ts --write\`. */
export const proposalModel = {
  intercept: ${rounded((weights[proposalNames.length] ?? 0) - least)},
  weights: {
${proposalNames.map((name, i) => `    ${name}: ${rounded((weights[i] ?? 0) + (i === CLOSE_AT ? BONUS_OF_CLOSE : 0))},`).join("\n")}
  },
} as const;
`;
}

async function readAll(sets: readonly ClaimSet[]): Promise<readonly ProposedClaim[]> {
  const claims: ProposedClaim[] = [];
  for (const set of sets) {
    claims.push(...(await readProposedClaims(set)));
    console.error(`${set.name}: read`);
  }
  return claims;
}

const { values } = parseArgs({
  options: {
    set: { type: "string", multiple: true },
    rows: { type: "string" },
    write: { type: "boolean" },
    help: { type: "boolean" },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const claims = await keptRows(values.rows, proposalNames, () => readAll([shipped, ...(values.set ?? SETS).map(setOf)]));
const rows = rowsOf(claims);
const best = oddsWithoutSet(rows);
const isCorrected = (claim: ProposedClaim, least: number) =>
  !claim.isAbstained && (best.get(claim)?.odds ?? Number.NEGATIVE_INFINITY) >= least;
const share = (some: readonly ProposedClaim[], least: number) =>
  some.filter((claim) => isCorrected(claim, least)).length / Math.max(1, some.length);
const inOtherWords = claims.filter(({ kind, isDrawn }) => kind === "true" && !isDrawn);
let least = 0;
while (share(inOtherWords, least) > MOST_WRONG) least += STEP_OF_ODDS;
console.log(`corrected from log-odds of ${least.toFixed(2)}, fitted without the set`);
for (const set of ["all", ...new Set(claims.map((claim) => claim.set))]) {
  const shares = [false, true].flatMap((isDrawn) =>
    (["false", "true", "other"] as const).flatMap((kind) => {
      const some = claims.filter(
        (claim) => (set === "all" || claim.set === set) && claim.kind === kind && claim.isDrawn === isDrawn,
      );
      if (some.length === 0) return [];
      const rightly = some.filter((claim) => isCorrected(claim, least) && best.get(claim)?.isRight).length;
      const extra = kind === "false" ? ` (rightly ${(rightly / some.length).toFixed(2)})` : "";
      return [`${isDrawn ? "drawn " : ""}${kind} ${share(some, least).toFixed(3)} of ${some.length}${extra}`];
    }),
  );
  console.log(`${set.padEnd(10)} ${shares.join(", ")}`);
}
if (values.write) await writeFile(MODEL, modelOf(fitLogistic(rows, { steps: STEPS }), least));
process.exit(0);
