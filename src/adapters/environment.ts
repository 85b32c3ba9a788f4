import { z } from "zod";
import { YijuError } from "../domain/errors.ts";

const originPattern = /^https?:\/\/[^/\s]+$/u;
const filled = z.string().trim().min(1, "must not be empty");
const address = z.url({ protocol: /^https?$/u, error: "must be an http or https URL" });
const wholeNumber = z.coerce.number("must be a number").int("must be a whole number");
const positive = wholeNumber.min(1, "must be at least 1");
const onOrOff = z.enum(["on", "off"], { error: "must be on or off" });
const list = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  );

/** As OpenTelemetry's specification has it: name=value, separated by commas, percent-encoded. */
const headerList = list
  .refine((pairs) => pairs.every((pair) => /^[\w-]+=(?:[^%]|%[\da-f]{2})*$/iu.test(pair)), {
    error: "must be name=value pairs, separated by commas, percent-encoded",
  })
  .transform(
    (pairs): Readonly<Record<string, string>> =>
      Object.fromEntries(
        pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), decodeURIComponent(pair.slice(pair.indexOf("=") + 1))]),
      ),
  );

/** Natural log-odds, chosen on the dev questions with Qwen2.5 1.5B; see docs/decisions/0006. */
const DOUBT_BELOW = 0.7;
const DENY_ABOVE = 3.1;

/** About 175 MB with their vectors. */
const CACHED_PASSAGES = 5_000;

const environmentSchema = z.object({
  PORT: wholeNumber.min(0, "must be 0 to 65535").max(65_535, "must be 0 to 65535").default(8787),
  HOST: filled.default("127.0.0.1"),
  CORPUS_DIR: filled.default("corpus/articles"),
  DATA_DIR: filled.default("data"),
  LANCEDB_URI: filled.optional(),
  INDEX_CACHE_PASSAGES: positive.default(CACHED_PASSAGES),
  EMBEDDING_MODEL: filled.optional(),
  HF_ENDPOINT: address.optional(),
  OPENAI_BASE_URL: address.optional(),
  OPENAI_API_KEY: filled.optional(),
  OPENAI_MODEL: filled.optional(),
  EMBEDDINGS_MODEL: filled.optional(),
  EMBEDDINGS_BASE_URL: address.optional(),
  EMBEDDINGS_API_KEY: filled.optional(),
  ORIGIN_URL: address.optional(),
  ORIGIN_API_KEY: filled.optional(),
  MODEL_USE: z.enum(["write", "choose"], { error: "must be write or choose" }).default("write"),
  MODEL_TOKENS_PER_ANSWER: positive.default(800),
  MODEL_TOKENS_PER_MINUTE: positive.default(100_000),
  MODEL_FIRST_TOKEN_MS: positive.default(20_000),
  MODEL_IDLE_MS: positive.default(10_000),
  MODEL_DOUBT_BELOW: z.coerce.number("must be a number").default(DOUBT_BELOW),
  MODEL_DENY_ABOVE: z.coerce.number("must be a number").default(DENY_ABOVE),
  MODEL_TOTAL_MS: positive.default(60_000),
  CORS_ORIGINS: list.refine((origins) => origins.every((origin) => origin === "*" || originPattern.test(origin)), {
    error: "must be * or origins such as https://example.org, separated by commas",
  }),
  API_KEYS: list.refine((keys) => keys.every((key) => /^[\x21-\x7E]{16,}$/u.test(key)), {
    error: "must be keys of at least 16 visible ASCII characters each, separated by commas",
  }),
  RATE_LIMIT_PER_MINUTE: wholeNumber.min(0, "must be 0 or more").default(0),
  TRUSTED_PROXIES: wholeNumber.min(0, "must be 0 or more").max(9, "must be at most 9").default(0),
  OTEL_EXPORTER_OTLP_ENDPOINT: address.optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: address.optional(),
  OTEL_EXPORTER_OTLP_HEADERS: headerList,
  OTEL_SERVICE_NAME: filled.default("yiju"),
  FEEDBACK: onOrOff.default("on"),
  METRICS: onOrOff.default("off"),
  LOG_QUESTIONS: onOrOff.default("off"),
  SHUTDOWN_SECONDS: wholeNumber.min(1, "must be at least 1").max(600, "must be at most 600").default(10),
  LOG_LEVEL: z
    .enum(["silent", "error", "info", "debug"], { error: "must be silent, error, info or debug" })
    .default("info"),
});

export type Environment = z.infer<typeof environmentSchema>;

/** Reads and checks the variables once; an empty variable counts as unset. Throws a YijuError that names each bad one. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return checkModel(parsed.data);
  const faults = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `${name}=${shown(name, given[name])} ${issue.message}`;
  });
  throw new YijuError("configuration", faults.join("; "), "Set the named variable to an allowed value, or unset it.");
}

/** Where the language model is asked, and with what key; OpenAI's own address unless another is set. */
export function modelEndpoint({ OPENAI_BASE_URL, OPENAI_API_KEY }: Environment) {
  return { baseUrl: OPENAI_BASE_URL ?? "https://api.openai.com/v1", apiKey: OPENAI_API_KEY ?? "none" };
}

/** A key that is mistyped must not end up in a log. */
const shown = (name: string, value: string | undefined) => (/KEY|HEADERS/u.test(name) ? "…" : JSON.stringify(value));

/** A model without a key or an address of one's own would be asked in vain, question after question. */
function checkModel(environment: Environment): Environment {
  const { OPENAI_MODEL, OPENAI_BASE_URL, OPENAI_API_KEY } = environment;
  if (OPENAI_MODEL !== undefined && OPENAI_BASE_URL === undefined && OPENAI_API_KEY === undefined) {
    throw new YijuError(
      "configuration",
      "OPENAI_MODEL is set, but neither OPENAI_API_KEY nor OPENAI_BASE_URL.",
      "Set OPENAI_API_KEY, or OPENAI_BASE_URL for an endpoint of your own; or unset OPENAI_MODEL to answer by quotations.",
    );
  }
  return environment;
}
