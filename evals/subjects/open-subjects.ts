import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { VerifierInput } from "../mutations/verifier-suite.ts";
import type { Options } from "../options.ts";
import { recordedFetch } from "../recordings.ts";
import { remoteSubject } from "./remote.ts";
import type { Asked, Subject } from "./subject.ts";

const RECORDINGS = fileURLToPath(new URL("../recordings", import.meta.url));

export interface Subjects {
  readonly subject: Subject;
  /** Single legs of the retrieval, where the code is at hand. */
  readonly rivals: readonly Asked[];
  /** This code's verifier with what it is measured on; null where something else is measured. */
  readonly verifier: VerifierInput | null;
}

/** What the options ask to measure, with what it is compared with. */
export async function openSubjects(options: Options): Promise<Subjects> {
  if (options.url) return { subject: remoteSubject(options.url, options.mode), rivals: [], verifier: null };
  if (options.openai && options.model) return openAi(options.openai, options.model, options);
  return thisCode(options);
}

async function openAi(baseUrl: string, model: string, { record, replay }: Options): Promise<Subjects> {
  const { openAiSubject } = await import("./openai.ts");
  const mode = record ? "record" : replay ? "replay" : null;
  const fetchWith = mode ? { fetch: recordedFetch(RECORDINGS, mode) } : {};
  return { subject: openAiSubject({ baseUrl, model, ...fetchWith }), rivals: [], verifier: null };
}

// Imported when needed: measuring a server elsewhere must not want a model or an index here.
async function thisCode({ mode, set, judge }: Options): Promise<Subjects> {
  const { readEnvironment } = await import("../../src/adapters/environment.ts");
  const { compose } = await import("../../src/compose/compose.ts");
  const { localSubject } = await import("./local.ts");
  const { verifierInput } = await import("../mutations/verifier-input.ts");
  const { singleLegSubject } = await import("./single-leg.ts");
  const own = readEnvironment(process.env);
  // An index of its own beside the other, and the same model.
  const environment = set
    ? { ...own, CORPUS_DIR: join(set, "articles"), LANCEDB_URI: join(own.DATA_DIR, `index-${basename(set)}`) }
    : own;
  const services = await compose(environment);
  const isGenerative = environment.OPENAI_MODEL !== undefined && mode !== "extractive";
  const rivals = [
    // What a language model gains or loses shows beside the same questions without it.
    ...(isGenerative ? [localSubject(services, "extractive", "quotations alone")] : []),
    singleLegSubject(services, "keyword"),
    singleLegSubject(services, "meaning"),
  ];
  return {
    subject: localSubject(services, mode),
    rivals: judge ? [] : rivals,
    verifier: await verifierInput(await services.index.articles()),
  };
}
