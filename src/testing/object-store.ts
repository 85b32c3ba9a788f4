import { spawn, spawnSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

const s3Command = process.env["VERSITYGW"] ?? "versitygw";
const azureCommand = process.env["AZURITE_BLOB"];

/** Whether there is an S3 server to try with: versitygw, a Go module, on the PATH or named by VERSITYGW. */
export const hasObjectStore = spawnSync(s3Command, ["--version"]).status === 0;
/** Whether there is an Azure server to try with: azurite-blob, of the npm package azurite, named by AZURITE_BLOB. */
export const hasAzureStore = azureCommand !== undefined;

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
  const started = spawn(s3Command, ["--port", `127.0.0.1:${port}`, "posix", folder], {
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

/** The account that every Azurite knows; its key is printed in Azurite's documentation. */
const AZURITE = {
  account: "devstoreaccount1",
  key: "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
};

/** Azure's blob storage on a temporary folder, on a free port of this machine. */
export async function startAzureStore(): Promise<ObjectStore> {
  const folder = await mkdtemp(join(tmpdir(), "yiju-azure-"));
  const port = await freePort();
  const options = ["--location", folder, "--blobPort", String(port), "--silent", "--skipApiVersionCheck", "--loose"];
  const started = spawn(azureCommand ?? "azurite-blob", options, { stdio: "ignore" });
  const endpoint = `http://127.0.0.1:${port}/${AZURITE.account}`;
  while (!(await fetch(endpoint).catch(() => undefined))) await setTimeout(50);
  await createContainer(endpoint, "box");
  let uris = 0;
  return {
    variables: {
      AZURE_STORAGE_ENDPOINT: endpoint,
      AZURE_STORAGE_ACCOUNT_NAME: AZURITE.account,
      AZURE_STORAGE_ACCOUNT_KEY: AZURITE.key,
    },
    newUri: () => `az://box/index-${uris++}`,
    async stop() {
      started.kill("SIGKILL");
      await once(started, "close");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Signed as Azure's “Shared Key” has it, with every header empty but two. */
async function createContainer(endpoint: string, name: string): Promise<void> {
  const headers = { "x-ms-date": new Date().toUTCString(), "x-ms-version": "2021-08-06" };
  const listed = Object.entries(headers).map(([header, value]) => `${header}:${value}`);
  const resource = `/${AZURITE.account}/${AZURITE.account}/${name}\nrestype:container`;
  const signed = ["PUT", ...Array<string>(11).fill(""), ...listed, resource].join("\n");
  const signature = createHmac("sha256", Buffer.from(AZURITE.key, "base64")).update(signed).digest("base64");
  const authorization = `SharedKey ${AZURITE.account}:${signature}`;
  const url = `${endpoint}/${name}?restype=container`;
  const { ok, status } = await fetch(url, { method: "PUT", headers: { ...headers, authorization } });
  if (!ok) throw new Error(`Azurite made no container: ${status}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
