import { weighedBy } from "../../weighed-by.ts";
import { proposalModel } from "./proposal-model.ts";

/** What speaks for a proposed correction or against it, see `proposalFeatures`. */
export type ProposalFeatures = { readonly [Name in keyof typeof proposalModel.weights]: number };

/** Log-odds that a proposal sets right what is false; fitted by `evals/fit-premises.ts`. From 0 on it corrects. */
export const proposalOdds = weighedBy(proposalModel.weights, proposalModel.intercept);
