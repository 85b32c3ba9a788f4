import type { EmbedTexts } from "./create-remote-embedder.ts";
import { sleep } from "./sleep.ts";

export interface Patience {
  /** Of one call, the first included. */
  readonly attempts: number;
  /** Whatever the endpoint says, and however often it failed. */
  readonly longestWaitMs: number;
  readonly callsAtOnce: number;
}

const FIRST_WAIT_MS = 500;
/** Timed out, in conflict, too many: the same call may succeed later, as it may where a server fails. */
const PASSING = new Set([408, 409, 425, 429]);
/** Refused as it is; fewer texts may pass, as servers differ in how many they take. */
const TOO_MUCH = new Set([400, 413, 422]);

/**
 * Calls again after a failure that may pass, later each time or when the endpoint says; all calls wait then, as it is busy
 * for each. A call that is refused is made in halves, and no later one is larger.
 */
export function withRetries(embedTexts: EmbedTexts, { attempts, longestWaitMs, callsAtOnce }: Patience): EmbedTexts {
  let mostTexts = Number.POSITIVE_INFINITY;
  let busyUntil = 0;
  let underWay = 0;
  const queue: (() => void)[] = [];
  const inTurn: EmbedTexts = async (texts) => {
    if (underWay >= callsAtOnce) await new Promise<void>((resolve) => queue.push(resolve));
    underWay++;
    try {
      return await embedTexts(texts);
    } finally {
      underWay--;
      queue.shift()?.();
    }
  };
  const persist: EmbedTexts = async (texts) => {
    for (let attempt = 1; ; attempt++) {
      while (busyUntil > Date.now()) await sleep(busyUntil - Date.now());
      try {
        return await inTurn(texts);
      } catch (error) {
        if (attempt >= attempts || !mayPass(error)) throw error;
        const wait = toldToWaitMs(error) ?? FIRST_WAIT_MS * 2 ** (attempt - 1);
        busyUntil = Math.max(busyUntil, Date.now() + Math.min(wait, longestWaitMs));
      }
    }
  };
  const embed: EmbedTexts = async (texts) => {
    if (texts.length > mostTexts) return inParts(texts, mostTexts, embed);
    try {
      return await persist(texts);
    } catch (error) {
      if (texts.length < 2 || !TOO_MUCH.has(statusOf(error) ?? 0)) throw error;
      mostTexts = Math.min(mostTexts, Math.ceil(texts.length / 2));
      return inParts(texts, mostTexts, embed);
    }
  };
  return embed;
}

async function inParts(texts: readonly string[], size: number, embed: EmbedTexts) {
  const vectors: (readonly number[])[] = [];
  for (let start = 0; start < texts.length; start += size)
    vectors.push(...(await embed(texts.slice(start, start + size))));
  return vectors;
}

const statusOf = (error: unknown) => (error as { readonly status?: number }).status;

function mayPass(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status >= 500 || PASSING.has(status);
}

/** Seconds or a date, as HTTP has it; undefined where it says neither. */
function toldToWaitMs(error: unknown): number | undefined {
  const headers = (error as { readonly headers?: unknown }).headers;
  const told = headers instanceof Headers ? headers.get("retry-after") : null;
  if (told === null) return undefined;
  const seconds = Number(told);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(told) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
