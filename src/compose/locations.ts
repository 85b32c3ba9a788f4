import { join, resolve } from "node:path";
import type { Environment } from "../adapters/environment.ts";
import { createPageReader } from "../adapters/files/create-page-reader.ts";

export const feedbackPath = (environment: Environment) => join(environment.DATA_DIR, "feedback.jsonl");

export const indexUri = (environment: Environment) => environment.LANCEDB_URI ?? join(environment.DATA_DIR, "index");

export const createSourcePageReader = (environment: Environment) =>
  createPageReader(resolve(environment.CORPUS_DIR, "..", "pages"));
