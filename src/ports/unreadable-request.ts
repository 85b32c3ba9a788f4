/** Why a platform could not read a request, so that no route ever sees it. */
export type UnreadableFault = "malformed" | "unencoded-address" | "too-slow" | "too-large" | "long-headers";

/** What a platform sends as it is, where it could make no request of what came. */
export interface PlainResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Answers a request that could not be read. */
export type UnreadableResponder = (fault: UnreadableFault) => PlainResponse;
