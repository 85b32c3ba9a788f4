/** Why the service gave no answer. `away`: it is not there, or not ready; it may come back. */
export type FailureKind = "away" | "key" | "refused";

/** A failure to show to the reader, in words that say what to do. */
export class Failure extends Error {
  readonly kind: FailureKind;
  constructor(kind: FailureKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

export interface Connection {
  getJson<T>(path: string, signal?: AbortSignal): Promise<T>;
  post(path: string, body: object, options?: { signal?: AbortSignal; accept?: string }): Promise<Response>;
  /** The address of something on the service, for links out of a page that may lie elsewhere. */
  url(path: string): string;
}

/** Speaks with the service at `base`; `readKey` gives the API key that the reader typed, or null. */
export function createConnection(base: string, readKey: () => string | null = () => null): Connection {
  const url = (path: string) => new URL(path, base).href;
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const key = readKey();
    const headers = new Headers(init.headers);
    if (key) headers.set("authorization", `Bearer ${key}`);
    const response = await reach(url(path), { ...init, headers });
    if (!response.ok) throw await refusal(response);
    return response;
  };
  return {
    url,
    async getJson(path, signal) {
      const response = await send(path, { headers: { accept: "application/json" }, ...(signal ? { signal } : {}) });
      return response.json();
    },
    post(path, body, { signal, accept = "application/json" } = {}) {
      const headers = { "content-type": "application/json", accept };
      return send(path, { method: "POST", headers, body: JSON.stringify(body), ...(signal ? { signal } : {}) });
    },
  };
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw await unreachable(url);
  }
}

/** A browser does not tell a page why a request to another site failed; a probe without reading tells the two apart. */
async function unreachable(url: string): Promise<Failure> {
  const isOwn = new URL(url).origin === location.origin;
  const answers =
    !isOwn &&
    (await fetch(new URL("/widget.js", url), { mode: "no-cors" }).then(
      () => true,
      () => false,
    ));
  return answers
    ? new Failure(
        "refused",
        `这个网站未获准使用：请服务的管理者把 ${location.origin} 加进 CORS_ORIGINS。This site may not use the service until its operator adds it to CORS_ORIGINS.`,
      )
    : new Failure("away", "连不上服务，请检查网络后重试。Cannot reach the service; check the network and try again.");
}

const kinds: Readonly<Record<number, FailureKind>> = { 401: "key", 403: "key", 503: "away" };

async function refusal(response: Response): Promise<Failure> {
  return problemFailure(await response.json().catch(() => ({})), kinds[response.status] ?? "refused");
}

/** The words of a problem+json body (RFC 9457) as a failure. */
export function problemFailure(problem: { detail?: string; action?: string }, kind: FailureKind): Failure {
  const detail = problem.detail ?? "服务没有应答。The service did not answer.";
  return new Failure(kind, [detail, problem.action].filter(Boolean).join(" "));
}
