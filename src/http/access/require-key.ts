import type { Context, MiddlewareHandler } from "hono";
import { Problem } from "../problem.ts";

const encoder = new TextEncoder();
const digest = async (text: string) => new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(text)));

/** Lets only requests with one of the keys through; a wrong key is told nothing that a missing one is not. */
export function requireKey(keys: readonly string[]): MiddlewareHandler {
  const digests = Promise.all(keys.map(digest));
  return async (c, next) => {
    const given = await digest(keyOf(c) ?? "");
    // Every key is compared to its last byte, so that the time taken tells nothing.
    const matches = (await digests).map((key) => differences(key, given)).filter((count) => count === 0);
    if (keyOf(c) === undefined || matches.length === 0) {
      c.header("www-authenticate", "Bearer");
      const action = "Send one of the service's keys as authorization: Bearer KEY.";
      throw new Problem(401, "key", "Key required", "This service answers only with a valid key.", action);
    }
    await next();
  };
}

/** The key that a request brings, or undefined. */
export function keyOf(c: Context): string | undefined {
  const bearer = /^Bearer\s+(?<key>\S+)\s*$/iu.exec(c.req.header("authorization") ?? "")?.groups?.["key"];
  return bearer ?? c.req.header("x-api-key");
}

function differences(a: Uint8Array, b: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) count += Number(a[i] !== b[i]);
  return count;
}
