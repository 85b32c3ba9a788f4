import { type Environment, modelEndpoint } from "../../adapters/environment.ts";
import { isReaderMade } from "../../adapters/transformers/derive-reader.ts";
import { missingModelFiles } from "../../adapters/transformers/fetch-model.ts";
import { defaultModelFolder, embeddingsEndpoint, modelsFolder, openEmbedder } from "../../compose/open-embedder.ts";
import type { Finding } from "./finding.ts";

const ENDPOINT_PATIENCE_MS = 5_000;

/** Whether the embedding model's files are whole, and whether the language model's endpoint, if any, answers. */
export async function examineModels(environment: Environment): Promise<readonly Finding[]> {
  const embedder = await examineEmbedder(environment);
  const reader = isLocalDefault(environment) && embedder.state === "well" ? [await examineReader(environment)] : [];
  return [embedder, ...reader, await examineEndpoint(environment)];
}

async function examineEmbedder(environment: Environment): Promise<Finding> {
  if (embeddingsEndpoint(environment)) return examineRemoteEmbedder(environment);
  if (environment.EMBEDDING_MODEL !== undefined)
    return {
      state: "well",
      what: `向量模型 embedding model: EMBEDDING_MODEL=${environment.EMBEDDING_MODEL}, not checked`,
    };
  const missing = await missingModelFiles(modelsFolder(environment));
  if (missing.length === 0) return { state: "well", what: "向量模型完整 the embedding model's files are whole" };
  return {
    state: "doubtful",
    what: `向量模型 embedding model: ${missing.join("; ")}`,
    mend: "npm start 与 npm run ingest 会自动取回 npm start and npm run ingest fetch it (16 MB); without it, keywords alone.",
  };
}

const isLocalDefault = (environment: Environment) =>
  !embeddingsEndpoint(environment) && environment.EMBEDDING_MODEL === undefined;

/** What reads a question together with its evidence is made of the embedding model. */
async function examineReader(environment: Environment): Promise<Finding> {
  if (await isReaderMade(defaultModelFolder(environment)))
    return { state: "well", what: "阅读模型完整 the reader's files are whole" };
  return {
    state: "doubtful",
    what: "阅读模型还没有生成 the reader has not been made of the embedding model yet",
    mend: "npm start 会生成，需要 DATA_DIR 可写、有 24 MB 空间 npm start makes it, if DATA_DIR is writable and has 24 MB left; without it, rules alone decide.",
  };
}

async function examineRemoteEmbedder(environment: Environment): Promise<Finding> {
  const embedder = await openEmbedder(environment);
  if (typeof embedder === "string")
    return { state: "doubtful", what: embedder, mend: "在此之前仅关键词 Until then keywords alone." };
  return {
    state: "well",
    what: `向量模型 embedding model ${embedder.id}: its endpoint answers, ${embedder.dimension} dimensions`,
  };
}

async function examineEndpoint(environment: Environment): Promise<Finding> {
  const { OPENAI_MODEL } = environment;
  if (OPENAI_MODEL === undefined)
    return { state: "well", what: "语言模型未设，以原文作答 no language model is set: answers are quotations" };
  const { baseUrl, apiKey } = modelEndpoint(environment);
  const url = `${baseUrl.replace(/\/$/u, "")}/models`;
  const mend =
    "检查 OPENAI_BASE_URL 与 OPENAI_API_KEY Check OPENAI_BASE_URL and OPENAI_API_KEY; until then answers are quotations.";
  try {
    const headers = { authorization: `Bearer ${apiKey}` };
    const { ok, status } = await fetch(url, { headers, signal: AbortSignal.timeout(ENDPOINT_PATIENCE_MS) });
    if (ok) return { state: "well", what: `语言模型 language model ${OPENAI_MODEL}: its endpoint answers` };
    return { state: "doubtful", what: `语言模型 language model ${OPENAI_MODEL}: HTTP ${status}`, mend };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { state: "doubtful", what: `语言模型 language model ${OPENAI_MODEL}: ${reason}`, mend };
  }
}
