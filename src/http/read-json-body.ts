import type { Context, MiddlewareHandler } from "hono";
import { Problem } from "./problem.ts";

const DEFAULT_MAX_BODY_BYTES = 2 ** 20;
/** No wider than what the route's validator reads as JSON: past a wider one it would hand on nothing at all. */
const VALIDATED = /^application\/(?:[a-z.-]+\+)?json(?:;\s*[a-z0-9-]+=[^;]+)*$/iu;
const bodies = new WeakMap<Request, unknown>();

/** What `readJsonBody` read, with the fields that no schema knows. */
export const jsonBodyOf = (c: Context): unknown => bodies.get(c.req.raw);

/**
 * Reads a JSON body of at most `maxBodyBytes`, strictly UTF-8 (RFC 8259, section 8.1), before the route validates it. `example` is what
 * the route takes.
 * Faults: 415 not JSON or compressed, 413 too large, 400 broken off, not UTF-8 or not well-formed.
 */
export function readJsonBody(
  maxBodyBytes = DEFAULT_MAX_BODY_BYTES,
  example: object = { question: "…" },
): MiddlewareHandler {
  return async (c, next) => {
    if (!VALIDATED.test(c.req.header("content-type") ?? "")) {
      const detail = `The content type is ${c.req.header("content-type") ?? "missing"}.`;
      throw new Problem(415, "content-type", "Not JSON", detail, "Send the body as content-type: application/json.");
    }
    const encoding = c.req.header("content-encoding") ?? "identity";
    if (encoding.toLowerCase() !== "identity") {
      const detail = `The body is encoded as ${encoding}.`;
      throw new Problem(415, "content-type", "Not plain", detail, "Send the body without a content-encoding.");
    }
    const announced = Number(c.req.header("content-length") ?? 0);
    const bytes = await readAtMost(c.req.raw.body, maxBodyBytes, announced).catch((error: unknown) => {
      if (error instanceof Problem) throw error;
      throw new Problem(400, "malformed", "Broken off", "The body broke off.", "Send the body to its end.");
    });
    const text = decode(bytes);
    try {
      bodies.set(c.req.raw, JSON.parse(text));
    } catch (error) {
      const detail = `The body is not well-formed JSON: ${error instanceof Error ? error.message : "unreadable"}.`;
      throw new Problem(
        400,
        "malformed-json",
        "Malformed JSON",
        detail,
        `Send an object such as ${JSON.stringify(example)}.`,
      );
    }
    // The route's validator reads the body from this cache, so that it is read only once.
    Object.assign(c.req.bodyCache, { text: Promise.resolve(text) });
    await next();
  };
}

async function readAtMost(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  announced: number,
): Promise<Uint8Array> {
  const tooLarge = () =>
    new Problem(
      413,
      "too-large",
      "Body too large",
      `The body is larger than ${limit} bytes.`,
      "Shorten the question or the history.",
    );
  if (announced > limit) throw tooLarge();
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.byteLength;
    if (length > limit) {
      await reader?.cancel();
      throw tooLarge();
    }
    parts.push(read.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const action = "Encode the body as UTF-8; in a terminal, check its code page.";
    throw new Problem(400, "encoding", "Not UTF-8", "The body is not valid UTF-8.", action);
  }
}
