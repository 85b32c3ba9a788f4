import { normalise } from "../../../retrieve/normalise.ts";
import type { AlignedSentence } from "../claim/align-claim.ts";
import type { Claim } from "../claim/read-claim.ts";
import { saysWord } from "../claim/says-alike.ts";
import type { Compared } from "../compared-with.ts";
import type { PremiseInput } from "../premise-input.ts";
import { mayStand } from "./may-stand.ts";
import { proposalFeatures } from "./proposal-features.ts";
import type { ProposalFeatures } from "./proposal-weights.ts";
import { type Proposal, proposalsOn } from "./proposals.ts";

/** What the sentences may say otherwise than a Chinese claim, each with what tells whether they do. */
export async function weighedProposals(
  input: PremiseInput,
  claim: Claim,
  { aligned, first }: Compared,
): Promise<readonly { readonly proposal: Proposal; readonly features: ProposalFeatures }[]> {
  const { analysis, candidates } = input;
  const proposed: Proposal[] = first && first.about !== "speaker" ? [{ rule: "byFirst", correction: first }] : [];
  if (!aligned.some(({ text }) => saysWord(claim.text, text)))
    proposed.push(...proposalsOn({ ...input, claim, aligned, contextOf: readOfArticle(input) }));
  const proposals: Proposal[] = [];
  for (const proposal of proposed) if (await mayStand(input, claim, proposal.correction)) proposals.push(proposal);
  const weighing = { question: analysis.text, claim, aligned, candidates, proposals };
  return proposals.map((proposal) => ({ proposal, features: proposalFeatures(proposal, weighing) }));
}

/** All that was read of the article of a sentence, normalised. */
function readOfArticle({ candidates }: PremiseInput): (sentence: AlignedSentence) => string {
  return ({ evidence: { passage } }) =>
    candidates
      .filter((candidate) => candidate.passage.articleId === passage.articleId)
      .map(({ text }) => normalise(text))
      .join("\n");
}
