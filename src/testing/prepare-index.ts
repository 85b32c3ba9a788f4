import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Builds the index once, before any test file: several start the product at the same time, and only one may write. */
export default async function prepareIndex(): Promise<void> {
  await promisify(execFile)(process.execPath, ["--import", "tsx", "src/cli.ts", "ingest"]);
}
