import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A language model's endpoint, OpenAI's chat completions over real HTTP, that does what a test tells it to. */
export interface MisbehavingEndpoint {
  readonly baseUrl: string;
  /** What was asked, in order. */
  readonly requests: readonly Readonly<Record<string, unknown>>[];
  /** Of how many requests the client went away before the answer's end. */
  readonly abandoned: () => number;
  close(): Promise<void>;
}

/** Answers one request; `count` is how many came before. */
export type Behaviour = (response: ServerResponse, request: Readonly<Record<string, unknown>>, count: number) => void;

/** Requests for log-probabilities go to `judge`, where there is one, and are not among `requests`. */
export async function openMisbehavingEndpoint(behave: Behaviour, judge?: Behaviour): Promise<MisbehavingEndpoint> {
  const requests: Record<string, unknown>[] = [];
  let abandoned = 0;
  const server = createServer(async (incoming, response) => {
    const request = JSON.parse(await bodyOf(incoming));
    if (judge && request["logprobs"] === true) return judge(response, request, 0);
    requests.push(request);
    response.on("close", () => {
      if (!response.writableFinished) abandoned++;
    });
    behave(response, request, requests.length - 1);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    abandoned: () => abandoned,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  let body = "";
  for await (const part of incoming) body += part;
  return body;
}

const openStream = (response: ServerResponse) => response.writeHead(200, { "content-type": "text/event-stream" });
const piece = (content: string) => chunk({ choices: [{ index: 0, delta: { content }, finish_reason: null }] });
const chunk = (data: object) =>
  `data: ${JSON.stringify({ id: "c", object: "chat.completion.chunk", created: 0, model: "m", ...data })}\n\n`;
const ending = (reason: string) =>
  chunk({ choices: [{ index: 0, delta: {}, finish_reason: reason }] }) +
  chunk({ choices: [], usage: { prompt_tokens: 7, completion_tokens: 5, total_tokens: 12 } });
const DONE = "data: [DONE]\n\n";

/** Pieces of three characters each, then the end. */
export const says =
  (text: string, finish = "stop"): Behaviour =>
  (response) => {
    openStream(response);
    for (const part of text.match(/[\s\S]{1,3}/gu) ?? []) response.write(piece(part));
    response.end(ending(finish) + DONE);
  };

export const fails =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify({ error: { message: `status ${status}`, type: "test", code: null } }));
  };

/** One token, with the log-probabilities of two words. */
export const judges = (
  yes: number,
  no: number,
  [forYes, forNo]: readonly [string, string] = ["有", "没有"],
): Behaviour => {
  const likeliest = [
    { token: forYes, logprob: yes },
    { token: forNo, logprob: no },
  ];
  const logprobs = { content: [{ token: forYes, logprob: yes, top_logprobs: likeliest }] };
  const choices = [{ index: 0, message: { role: "assistant", content: forYes }, finish_reason: "stop", logprobs }];
  const usage = { prompt_tokens: 3, completion_tokens: 1, total_tokens: 4 };
  return repliesWith("application/json", JSON.stringify({ choices, usage }));
};

export function repliesWith(contentType: string, body: string): Behaviour {
  return (response) => {
    response.writeHead(200, { "content-type": contentType });
    response.end(body);
  };
}

/** Writes pieces, then raw text in place of an end. */
export const breaksOffWith =
  (text: string, raw: string): Behaviour =>
  (response) => {
    openStream(response);
    response.end((text === "" ? "" : piece(text)) + raw);
  };

export const resetsAfter =
  (text: string): Behaviour =>
  (response) => {
    if (text === "") {
      response.destroy();
      return;
    }
    openStream(response);
    response.write(piece(text), () => setTimeout(() => response.destroy(), 20));
  };

export const stallsAfter =
  (text: string): Behaviour =>
  (response) => {
    openStream(response);
    if (text !== "") response.write(piece(text));
    else response.flushHeaders();
  };

export const neverEnds =
  (text: string): Behaviour =>
  (response) => {
    openStream(response);
    const timer = setInterval(() => response.write(piece(text)), 5);
    response.on("close", () => clearInterval(timer));
  };

/** The first behaviour for the first request and so on; the last one for all that follow. */
export const inTurn =
  (...behaviours: readonly Behaviour[]): Behaviour =>
  (response, request, count) =>
    behaviours[Math.min(count, behaviours.length - 1)]?.(response, request, count);
