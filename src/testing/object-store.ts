import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

const command = process.env["VERSITYGW"] ?? "versitygw";

/** Whether there is an S3 server to try with: versitygw, a Go module, on the PATH or named by VERSITYGW. */
export const hasObjectStore = spawnSync(command, ["--version"]).status === 0;

if (!hasObjectStore) console.warn("Tests on S3 are left out: no versitygw on the PATH or named by VERSITYGW.");

export interface ObjectStore {
  /** Variables that a process needs to reach it. */
  readonly variables: Readonly<Record<string, string>>;
  /** An address below which nothing was written yet. */
  newUri(): string;
  stop(): Promise<void>;
}

/** An S3 server on a temporary folder, on a free port of this machine. */
export async function startObjectStore(): Promise<ObjectStore> {
  const folder = await mkdtemp(join(tmpdir(), "yiju-s3-"));
  await mkdir(join(folder, "bucket"));
  const port = await freePort();
  const keys = { access: "access", secret: "secret-of-the-test" };
  const started = spawn(command, ["--port", `127.0.0.1:${port}`, "posix", folder], {
    env: { ...process.env, ROOT_ACCESS_KEY: keys.access, ROOT_SECRET_KEY: keys.secret },
    stdio: "ignore",
  });
  const endpoint = `http://127.0.0.1:${port}`;
  while (!(await fetch(endpoint).catch(() => undefined))) await setTimeout(50);
  let uris = 0;
  return {
    variables: {
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: "us-east-1",
      AWS_ACCESS_KEY_ID: keys.access,
      AWS_SECRET_ACCESS_KEY: keys.secret,
    },
    newUri: () => `s3://bucket/index-${uris++}`,
    async stop() {
      started.kill("SIGKILL");
      await once(started, "close");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
