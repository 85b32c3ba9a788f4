import type OpenAI from "openai";
import type { EmbedTexts } from "./create-remote-embedder.ts";
import { type Patience, withRetries } from "./with-retries.ts";

export interface EmbeddingsEndpoint {
  /** Such as "https://api.openai.com/v1". */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
}

/** A question's: its reader waits, and keywords can answer it alone. */
const SHORT: Patience = { attempts: 2, longestWaitMs: 1_000, callsAtOnce: Number.POSITIVE_INFINITY };
const SHORT_TIMEOUT_MS = 10_000;
/** An ingest's: an endpoint that is busy, or starts anew, within some minutes must not cost what is under way. */
const LONG: Patience = { attempts: 8, longestWaitMs: 60_000, callsAtOnce: 4 };
const LONG_TIMEOUT_MS = 120_000;

/** Any endpoint of OpenAI's /embeddings; `patient` for many texts that nobody waits for. */
export function embedByOpenAi({ baseUrl, apiKey, model }: EmbeddingsEndpoint, patient = false): EmbedTexts {
  const timeout = patient ? LONG_TIMEOUT_MS : SHORT_TIMEOUT_MS;
  let client: OpenAI | undefined;
  return withRetries(
    async (texts) => {
      const { default: Client } = await import("openai");
      // Its own retries wait as long as they are told to.
      client ??= new Client({ baseURL: baseUrl, apiKey, maxRetries: 0, logLevel: "off" });
      // Its own time limit ends with the headers.
      const limits = { signal: AbortSignal.timeout(timeout), timeout };
      const asked = { model, input: [...texts], encoding_format: "float" as const };
      const { data } = await client.embeddings.create(asked, limits);
      if (!Array.isArray(data) || data.length !== texts.length)
        throw new Error(`${data?.length ?? 0} vectors came for ${texts.length} texts`);
      return data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => embedding);
    },
    patient ? LONG : SHORT,
  );
}
