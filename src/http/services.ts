import type { Context } from "hono";
import type { Answer, Question } from "../domain/answer.ts";
import type { AnswerEvent } from "../domain/answer-event.ts";
import type { FeedbackStore } from "../ports/feedback-store.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { Search } from "../retrieve/search.ts";
import type { SubjectTracer } from "../retrieve/trace-subject.ts";
import type { RateLimiter } from "./access/limit-by-platform.ts";
import type { RequestRecord, Sending } from "./observe/observe-requests.ts";

export type { AnswerEvent };

export interface PageAsset {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly etag?: string;
  /** The body compressed, by the name that `accept-encoding` gives it. */
  readonly encodings?: ReadonlyMap<"br" | "gzip", Uint8Array<ArrayBuffer>>;
  /** Whether the path changes with the content. */
  readonly isImmutable?: boolean;
}

/** What the Model Context Protocol's tools call for one caller, whom `origin` is the service's address to. */
interface McpServices extends Pick<Services, "ask" | "search"> {
  readonly article: PassageIndex["article"];
  readonly describeFailure: (error: unknown) => string;
  readonly origin: string;
}

/** Everything that the HTTP layer needs; an entry point composes it. */
export interface Services {
  ask(
    question: Question,
    options: {
      readonly signal: AbortSignal;
      readonly onEvent?: (event: AnswerEvent) => void;
      readonly requestId?: string;
    },
  ): Promise<Answer>;
  readonly search: Search;
  readonly index: PassageIndex;
  /** The articles that speak of a subject, by date. */
  readonly traceSubject: SubjectTracer;
  /** The text of a source page, or undefined where none is kept. */
  readonly readPage: (file: string) => string | undefined;
  /** Absent where the operator wants no feedback. */
  readonly feedback?: FeedbackStore;
  /** Answers a request of the Model Context Protocol, its body already read; absent where it is not spoken. */
  readonly mcp?: (request: Request, body: unknown, tools: McpServices) => Promise<Response>;
  /** `warm` tells whether what later questions would wait for is done; absent where nothing is done beforehand. */
  ready(): Promise<{ readonly ready: boolean; readonly reason?: string; readonly warm?: boolean }>;
  /** Files of the chat page by URL path, such as "/" and "/assets/style.css". */
  readonly pageAssets?: ReadonlyMap<string, PageAsset>;
  /** Origins that browsers may call from; ["*"] for all, empty for the own origin only. */
  readonly corsOrigins: readonly string[];
  /** Keys that callers must bring one of; none where anybody may ask. */
  readonly apiKeys?: readonly string[];
  /** For each key, or each address where there are no keys; 0 for no limit. */
  readonly requestsPerMinute?: number;
  /** The platform's own limiter, where one process sees only a part of the requests. */
  readonly rateLimiter?: RateLimiter;
  /** Answers in the making at the same time; default 64. */
  readonly answersAtOnce?: number;
  /** The peer's address, as the platform knows it. */
  readonly addressOf?: (c: Context) => string;
  /** Proxies in front of the service that write X-Forwarded-For; default 0. */
  readonly trustedProxies?: number;
  /** Largest request body in bytes; default 1 MiB. */
  readonly maxBodyBytes?: number;
  /** Milliseconds between the comment lines that keep an event stream open; default 10,000. */
  readonly heartbeatInMs?: number;
  /** Told when an answer begins to go out as a stream of events, and when that is over. */
  readonly onStream?: (change: 1 | -1) => void;
  /** What became of an answer once it is sent, or its reader has left; absent where the platform does not tell. */
  readonly whenSent?: (c: Context) => Promise<Sending>;
  /** Told of every request, once its answer is sent. */
  readonly onRequest?: (record: RequestRecord) => void;
  /** Told of every answer. */
  readonly onAnswer?: (answer: Answer, question: Question, requestId: string | undefined) => void;
  /** Serves /metrics. */
  readonly hasMetrics?: boolean;
  /** Values of the moment by metric name, such as the memory in use. */
  readonly gauges?: () => Readonly<Record<string, number>>;
  /** Aborted, with a problem as its reason, when answers in the making must come to an end. */
  readonly closing?: AbortSignal;
  /** Told of every failure that is ours, with the id that the caller was given. */
  readonly onFailure?: (error: unknown, requestId: string) => void;
}
