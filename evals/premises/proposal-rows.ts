import { readCorpus } from "../../src/adapters/files/read-corpus.ts";
import { findNamesWithJieba } from "../../src/adapters/jieba/jieba-segmenter.ts";
import { readClaim } from "../../src/answer/premise/claim/read-claim.ts";
import { comparedWith } from "../../src/answer/premise/compared-with.ts";
import { proposalModel } from "../../src/answer/premise/weigh/proposal-model.ts";
import type { ProposalFeatures } from "../../src/answer/premise/weigh/proposal-weights.ts";
import { weighedProposals } from "../../src/answer/premise/weigh/weighed-proposals.ts";
import { createEvidenceReader } from "../../src/answer/read-evidence.ts";
import type { DatasetItem } from "../dataset.ts";
import { openArticles } from "../public/open-public-corpus.ts";
import { spread } from "../statistics/spread.ts";
import { isQuoted, loadWithClaims } from "./claims.ts";
import { drawArticlePremises } from "./draw-article-premises.ts";

/** What a question is to the corrections: one that states what is false, what is true, or anything else. */
export type ClaimKind = "false" | "true" | "other";

/** A question with what was proposed to set it right. */
export interface ProposedClaim {
  readonly set: string;
  readonly kind: ClaimKind;
  /** Drawn by script from the articles, in their own words. */
  readonly isDrawn: boolean;
  readonly isAbstained: boolean;
  readonly proposals: readonly { readonly values: readonly number[]; readonly isRight: boolean }[];
}

export interface ClaimSet {
  readonly name: string;
  readonly articles: string;
  readonly questions: string;
  /** Claims that stand in a file apart; need not exist. */
  readonly claims: string;
}

export const proposalNames = Object.keys(proposalModel.weights) as (keyof ProposalFeatures)[];

const READ_LIMIT = 10;
const MOST_CLAIMS = 240;
const MOST_OTHERS = 80;
const MOST_DRAWN = 120;

type Asked = Pick<DatasetItem, "question" | "evidence"> & Pick<ProposedClaim, "kind" | "isDrawn">;

/** Reads what is proposed for the dev questions of a set, for so many as hold a fit's time in bounds. */
export async function readProposedClaims({ name, ...set }: ClaimSet): Promise<readonly ProposedClaim[]> {
  const { articles } = await readCorpus({ directory: set.articles });
  const corpus = await openArticles(articles);
  const read = createEvidenceReader(corpus);
  const found: ProposedClaim[] = [];
  for (const { question, evidence: quoted, kind, isDrawn } of [...(await written(set)), ...drawnFrom(articles)]) {
    const retrieval = await corpus.retrieve(question, { limit: READ_LIMIT });
    if (retrieval.translation) continue;
    const { analysis, evidence, candidates, decision } = await read(retrieval);
    const input = {
      ...corpus,
      ...retrieval,
      analysis,
      evidence,
      candidates,
      onTheSame: true,
    };
    const claim = readClaim(analysis.text);
    const weighed = evidence.length > 0 ? await weighedProposals(input, claim, await comparedWith(input, claim)) : [];
    const proposals = weighed.map(({ proposal, features }) => {
      const isRight = kind === "false" && isQuoted(proposal.correction.evidence.text, quoted);
      return { values: proposalNames.map((one) => features[one]), isRight };
    });
    found.push({ set: name, kind, isDrawn, isAbstained: decision.status === "abstained", proposals });
  }
  return found;
}

async function written({ questions, claims }: Omit<ClaimSet, "name">): Promise<readonly Asked[]> {
  const dev = (await loadWithClaims(questions, claims)).filter(
    ({ split, history, articleIds, category }) => split === "dev" && !history && !articleIds && category !== "english",
  );
  const asked = dev.map((item): Asked => ({ ...item, kind: kindOf(item), isDrawn: false }));
  const of = (...kinds: readonly ClaimKind[]) => asked.filter(({ kind }) => kinds.includes(kind));
  return [...spread(of("false"), MOST_CLAIMS), ...spread(of("true"), MOST_CLAIMS), ...spread(of("other"), MOST_OTHERS)];
}

const kindOf = ({ category }: DatasetItem): ClaimKind =>
  category === "false-premise" ? "false" : category === "true-premise" ? "true" : "other";

function drawnFrom(articles: Parameters<typeof drawArticlePremises>[0]): readonly Asked[] {
  const drawn = drawArticlePremises(articles, findNamesWithJieba).map(
    ({ question, articleId, stated, isFalse }): Asked => ({
      ...{ question, evidence: [{ articleId, quote: stated }] },
      ...{ kind: isFalse ? "false" : "true", isDrawn: true },
    }),
  );
  return [true, false].flatMap((isFalse) =>
    spread(
      drawn.filter(({ kind }) => (kind === "false") === isFalse),
      MOST_DRAWN,
    ),
  );
}
