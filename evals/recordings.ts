import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What a replayed run lacks; the run is broken, not bad. */
export class MissingRecordingError extends Error {
  override readonly name = "MissingRecordingError";
}

interface Recording {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/**
 * A `fetch` for clients of language models. It keeps each answer in a file named by the SHA-256 of method, path and body
 * (never of headers, where keys are), or answers from those files without a network. Only good answers are kept.
 */
export function recordedFetch(
  directory: string,
  mode: "record" | "replay",
  through: typeof fetch = fetch,
): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const body = await request.clone().text();
    const { pathname } = new URL(request.url);
    const key = createHash("sha256")
      .update(JSON.stringify([request.method, pathname, body]))
      .digest("hex");
    const file = join(directory, `${key.slice(0, 32)}.json`);
    if (mode === "replay") return replay(file, pathname);
    const response = await through(request);
    if (!response.ok) return response;
    const kept: Recording = {
      status: response.status,
      contentType: response.headers.get("content-type") ?? "application/json",
      body: await response.text(),
    };
    await mkdir(directory, { recursive: true });
    await writeFile(file, `${JSON.stringify(kept)}\n`);
    return played(kept);
  };
}

async function replay(file: string, path: string): Promise<Response> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new MissingRecordingError(`${path} was not recorded as ${file}. Run again with --record.`, { cause });
  });
  return played(JSON.parse(text) as Recording);
}

const played = ({ status, contentType, body }: Recording) =>
  new Response(body, { status, headers: { "content-type": contentType } });
