import type { Environment } from "../adapters/environment.ts";
import { createAnswerer } from "../answer/answer-question.ts";
import { createPremiseChecker } from "../answer/generate/check-premise.ts";
import { createStandAloneWriter } from "../answer/generate/stand-alone.ts";
import { rememberAnswers } from "../answer/remember-answers.ts";
import type { Services } from "../http/services.ts";
import type { BilingualDictionary } from "../ports/bilingual-dictionary.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { FeedbackStore } from "../ports/feedback-store.ts";
import type { NameFinder } from "../ports/name-finder.ts";
import type { NounFinder } from "../ports/noun-finder.ts";
import type { IndexInfo, PassageIndex } from "../ports/passage-index.ts";
import { rememberTexts } from "../retrieve/remember-texts.ts";
import { createRetriever } from "../retrieve/retrieve.ts";
import { createSearch } from "../retrieve/search.ts";
import type { TermExtractor } from "../retrieve/terms.ts";
import { createSubjectTracer } from "../retrieve/trace-subject.ts";
import { createEnglishRenderer } from "../retrieve/translate/render-english.ts";
import { createMixedRenderer } from "../retrieve/translate/render-mixed.ts";
import { createQuestionTranslator } from "../retrieve/translate/translate-question.ts";
import { type Chat, openChat, openWriter } from "./open-chat.ts";

/** A question with its history stays far below this. */
const MAX_BODY_BYTES = 256 * 1024;

/** What differs between the platforms that Yiju runs on. */
export interface PlatformParts {
  readonly index: PassageIndex;
  /** A string says why there is none. */
  readonly embedder: Embedder | string;
  readonly extractTerms: TermExtractor;
  readonly findNames: NameFinder;
  readonly findNouns: NounFinder;
  /** Nouns alone, without verbs used as nouns. */
  readonly findThings: NounFinder;
  readonly dictionary: BilingualDictionary;
  readonly readPage: (file: string) => string | undefined;
  readonly feedback?: FeedbackStore;
}

/** Everything that the HTTP app asks, the same on every platform. */
export function assembleServices(environment: Environment, parts: PlatformParts): Services {
  const { index, readPage, feedback } = parts;
  // Kept for as long as the process lives: what it spent this minute and which endpoint is dead outlast an ingest.
  let chat: Promise<Chat | null> | undefined;
  // A question's names are asked for again with each sentence that it is compared with.
  const findNames = rememberTexts(parts.findNames);
  const onVersion = rememberLast(index, async (version) => {
    chat ??= openChat(environment);
    return openVersionServices(environment, { ...parts, findNames, chat: await chat }, version);
  });
  return {
    ask: rememberAnswers(async (...asked) => (await onVersion()).answer(...asked), index),
    search: async (...asked) => (await onVersion()).search(...asked),
    mcp: async (...asked) => (await import("../adapters/mcp/answer-mcp-request.ts")).answerMcpRequest(...asked),
    index,
    traceSubject: async (...asked) => (await onVersion()).traceSubject(...asked),
    readPage,
    ...(feedback ? { feedback } : {}),
    ready: async () => ({ ready: (await index.info()).passageCount > 0 }),
    corsOrigins: environment.CORS_ORIGINS,
    apiKeys: environment.API_KEYS,
    requestsPerMinute: environment.RATE_LIMIT_PER_MINUTE,
    trustedProxies: environment.TRUSTED_PROXIES,
    maxBodyBytes: MAX_BODY_BYTES,
  };
}

interface LastingParts extends PlatformParts {
  readonly chat: Chat | null;
}

/** What answers from one version of the index, so that no answer mixes two. */
async function openVersionServices(environment: Environment, parts: LastingParts, index: PassageIndex) {
  const { extractTerms, findNames, findNouns, findThings, dictionary, readPage, chat } = parts;
  const embedder = matching(parts.embedder, await index.info());
  const render = createEnglishRenderer({ index, dictionary });
  const retrieve = createRetriever({
    index,
    embedder,
    extractTerms,
    translate: createQuestionTranslator({ index, render, extractTerms }),
    renderMixed: createMixedRenderer({ index, render, extractTerms }),
  });
  const local = typeof embedder === "string" || embedder.isRemote ? null : embedder;
  const answer = createAnswerer({
    index,
    retrieve,
    embed: local?.embed ?? null,
    crossEncoder: local?.crossEncoder ?? null,
    extractTerms,
    findNames,
    findNouns,
    findThings,
    readPage,
    writer: chat && openWriter(environment, { ...parts, chat }, render),
    checkPremise:
      chat && createPremiseChecker({ ...chat, index, extractTerms, denyAbove: environment.MODEL_DENY_ABOVE }),
    rewrite: chat && createStandAloneWriter({ ...chat, extractTerms }),
  });
  return { answer, search: createSearch(index, retrieve), traceSubject: createSubjectTracer(index, extractTerms) };
}

/** Opened anew when the index has another version; questions under way keep the one that they began with. */
function rememberLast<T>(index: PassageIndex, open: (version: PassageIndex) => Promise<T>): () => Promise<T> {
  let last: { readonly version: PassageIndex; readonly opened: Promise<T> } | undefined;
  return async () => {
    const version = await index.snapshot();
    if (last?.version === version) return last.opened;
    const opened = open(version);
    last = { version, opened };
    opened.catch(() => {
      if (last?.opened === opened) last = undefined;
    });
    return opened;
  };
}

function matching(embedder: Embedder | string, { embedderId, dimension }: IndexInfo): Embedder | string {
  if (typeof embedder === "string" || (embedder.id === embedderId && embedder.dimension === dimension)) return embedder;
  if (embedderId === null) return "索引是在没有向量模型时建立的，请重新运行 npm run ingest";
  return "索引用的是另一个向量模型，请改回，或运行 npm run ingest -- --rebuild";
}
