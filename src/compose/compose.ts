import type { Environment } from "../adapters/environment.ts";
import { isRemote } from "../adapters/lancedb/connect.ts";
import { wordsToCompare } from "../answer/decide/words-to-compare.ts";
import type { Services } from "../http/services.ts";
import { FIRST_QUESTIONS } from "../start/first-questions.ts";
import { questionsToRehearse } from "../start/questions-to-rehearse.ts";
import { rehearse } from "../start/rehearse.ts";
import { createWarmUp } from "../start/warm-up.ts";
import { type CompositionProgress, ingestOrFollow, loadEmbedder } from "./ingest-corpus.ts";
import { indexUri } from "./locations.ts";
import { openServingEmbedder } from "./open-embedder.ts";
import { openIndex, servicesOver } from "./open-services.ts";

export interface ComposedServices extends Services {
  /**
   * For one who serves many, once it is ready: does what later questions would wait for, and again what a later version
   * of the index asks for. `ready` tells when it is done.
   */
  warmUp(signal: AbortSignal): Promise<void>;
}

/** Model, ingest of what has changed, and services, in one step. */
export async function compose(environment: Environment, progress: CompositionProgress = {}): Promise<ComposedServices> {
  const embedder = await loadEmbedder(environment, progress);
  if (typeof embedder === "string") progress.onWarning?.(`degraded 仅关键词 keywords only: ${embedder}`);
  // Servers that share a store only read it: the articles lie where the ingest runs.
  const problems = isRemote(indexUri(environment)) ? [] : await ingestOrFollow(environment, embedder, progress);
  for (const { path, reason, action } of problems) progress.onWarning?.(`✗ ${path}: ${reason} → ${action}`);
  const warmUp = createWarmUp();
  let onVersion = () => {};
  const { onWarning } = progress;
  const opening = { warm: true, onVersion: () => onVersion(), ...(onWarning ? { onWarning } : {}) };
  const index = await openIndex(environment, opening);
  const knowing =
    typeof embedder === "string" || embedder.isRemote ? undefined : await openServingEmbedder(environment, embedder);
  const services = servicesOver(environment, index, knowing ?? embedder);
  const learn = async () => knowing?.learn(await wordsToCompare(await index.snapshot()));
  let isAsked = false;
  return {
    ...services,
    ask(...asked) {
      isAsked = true;
      return services.ask(...asked);
    },
    ready: async () => ({ ...(await services.ready()), warm: warmUp.isDone() }),
    async warmUp(signal) {
      onVersion = () => void warmUp.run(learn);
      // It loads word lists and embeds what others are measured against; a model elsewhere is measured against nothing.
      const ask = (question: string) => services.ask({ question, mode: "extractive" }, { signal });
      const practise = async () => {
        if (knowing) {
          await rehearse(FIRST_QUESTIONS, ask, () => !signal.aborted);
          // Whoever asks does not wait for these, and his questions do what they are for.
          const questions = isAsked ? [] : await questionsToRehearse(await index.snapshot());
          await rehearse(questions, ask, () => !isAsked && !signal.aborted);
        }
        await learn();
      };
      await warmUp.run(() => Promise.all([index.readAhead(), practise()]));
    },
  };
}
