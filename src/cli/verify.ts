import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { readEnvironment } from "../adapters/environment.ts";
import { openLanceIndex } from "../adapters/lancedb/open-lance-index.ts";
import { openVersionStore } from "../adapters/lancedb/open-version-store.ts";
import { verifyAnswer } from "../answer/verify/verify-answer.ts";
import { createSourcePageReader, indexUri } from "../compose/locations.ts";
import { YijuError } from "../domain/errors.ts";
import { answerSchema } from "../http/answer-schemas.ts";
import { verifyIndex } from "../ingest/verify-index.ts";

/** Checks the index, or the answer in a file (“-” for standard input); exit code 1 where something does not hold. */
export async function runVerify(answerFile: string | undefined): Promise<number> {
  const environment = readEnvironment(process.env);
  const uri = indexUri(environment);
  const index = await openLanceIndex({ uri });
  const faults: string[] = [];
  if (answerFile === undefined) {
    const { versions, usable } = await openVersionStore(uri).inspect();
    if (usable?.fallback !== undefined) faults.push(`${usable.version.info.version} serves in place of a newer one`);
    for (const { name, damage } of versions) faults.push(...damage.map((each) => `${name}: ${each}`));
    for (const fault of await verifyIndex(index)) faults.push(fault);
  } else {
    const answer = await readAnswer(answerFile);
    faults.push(...(await verifyAnswer(answer, index, createSourcePageReader(environment))));
  }
  for (const fault of faults) console.error(`✗ ${fault}`);
  const { version, articleCount, passageCount } = await index.info();
  const checked = `${version} · 文章 articles ${articleCount} · 段落 passages ${passageCount}`;
  console.log(faults.length === 0 ? `✓ 全部属实 all holds · ${checked}` : `✗ ${faults.length} · ${checked}`);
  return faults.length === 0 ? 0 : 1;
}

async function readAnswer(file: string) {
  let parsed: unknown;
  try {
    parsed = JSON.parse(file === "-" ? await text(process.stdin) : await readFile(file, "utf8"));
  } catch (cause) {
    throw unreadable(file, cause instanceof Error ? cause.message : String(cause));
  }
  const answer = answerSchema.safeParse(parsed);
  if (answer.success) return answer.data;
  const [issue] = answer.error.issues;
  throw unreadable(file, `${issue?.path.join(".")} ${issue?.message}`);
}

const unreadable = (file: string, reason: string) =>
  new YijuError(
    "unreadable-file",
    `读不出答案 No answer can be read from ${file}: ${reason}`,
    "用 POST /api/ask 或 npm run --silent ask -- … --json 的输出 Give it what POST /api/ask or ask --json prints.",
  );
