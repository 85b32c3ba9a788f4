import { stdout } from "node:process";
import { parseArgs } from "node:util";
import { readEnvironment } from "./adapters/environment.ts";
import { serveMcpOverStdio } from "./adapters/mcp/serve-mcp.ts";
import { createProgressReporter } from "./adapters/terminal/progress.ts";
import { runDoctor } from "./cli/doctor.ts";
import { runVerify } from "./cli/verify.ts";
import { compose } from "./compose/compose.ts";
import { ingest, loadEmbedder } from "./compose/ingest-corpus.ts";
import { openServices } from "./compose/open-services.ts";
import { type Answer, LONGEST_QUESTION } from "./domain/answer.ts";
import { YijuError } from "./domain/errors.ts";
import { inTitleMarks } from "./domain/text-language.ts";
import { asProblem } from "./http/problem.ts";

const usage = `用法 Usage:
  npm run ingest [-- --rebuild]      读取 CORPUS_DIR，更新索引；换了模型则全部重建 / read the corpus, update the index; anew for another model
  npm run ask -- "问题" [--json]      提问 / ask a question
  npm run verify [-- 答案.json]        核对索引，或核对一份答案 / check the index, or an answer
  npm run doctor                     找出故障与办法 / say what is wrong and how to mend it
  npm run --silent mcp               以标准输入输出提供 MCP / serve MCP over stdio`;

/** Exit code of an ingest that took in the good files and names the bad ones. */
const SOME_FILES_FAILED = 3;

async function runIngest(mayChangeModel: boolean): Promise<number> {
  const environment = readEnvironment(process.env);
  const progress = createProgressReporter(process.stderr);
  const options = { ...progress, mayChangeModel };
  const embedder = await loadEmbedder(environment, options);
  if (typeof embedder === "string") console.error(`degraded 仅关键词 keywords only: ${embedder}`);
  const { report, problems } = await ingest(environment, embedder, options);
  progress.finish();
  const { info } = report;
  console.log(
    `文章 articles ${info.articleCount} · 段落 passages ${info.passageCount} · 新增 added ${report.added.length} · 改动 changed ${report.changed.length} · 删除 deleted ${report.deleted.length} · 未变 unchanged ${report.unchanged} · 本次嵌入 embedded ${report.embeddedPassages} passages`,
  );
  for (const problem of problems) console.error(`✗ ${problem.path}: ${problem.reason} → ${problem.action}`);
  return problems.length > 0 ? SOME_FILES_FAILED : 0;
}

async function runAsk(question: string, json: boolean): Promise<number> {
  const environment = readEnvironment(process.env);
  const progress = createProgressReporter(process.stderr);
  const embedder = await loadEmbedder(environment, progress);
  await ingest(environment, embedder, progress);
  progress.finish();
  const answer = await (await openServices(environment, embedder)).ask(
    { question },
    { signal: new AbortController().signal },
  );
  stdout.write(json ? `${JSON.stringify(answer, null, 2)}\n` : render(answer));
  return 0;
}

function render(answer: Answer): string {
  const source = (c: Answer["citations"][number]) =>
    `[${c.n}] ${inTitleMarks(c.title)} ${[c.speaker, c.publisher, c.publishedOn].filter(Boolean).join(" · ")} ${c.url}\n    ${c.quote}`;
  return [
    answer.answer,
    "",
    ...answer.citations.map(source),
    ...(answer.closest.length > 0 ? ["", "最接近的原文 closest:", ...answer.closest.map(source)] : []),
    ...answer.notices.map((notice) => `· ${notice}`),
    "",
  ].join("\n");
}

async function runMcp(): Promise<number> {
  const progress = createProgressReporter(process.stderr);
  const opening = compose(readEnvironment(process.env), {
    ...progress,
    onWarning: (message) => console.error(message),
  }).finally(progress.finish);
  // The client is greeted at once: it would not wait for a model to be fetched.
  const serving = serveMcpOverStdio({
    ask: async (question, options) => (await opening).ask(question, options),
    search: async (query, limit) => (await opening).search(query, limit),
    article: async (id) => (await opening).index.article(id),
    describeFailure(error) {
      const { status, message, action } = asProblem(error);
      if (status >= 500) console.error(error);
      return `${message} ${action}`;
    },
  });
  // Without its services it has no reason to listen on.
  opening.catch(() => process.stdin.destroy());
  await Promise.all([opening, serving]);
  return 0;
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, rebuild: { type: "boolean", default: false } },
  });
  const [command, ...rest] = positionals;
  const question = rest.join(" ").trim();
  if (command === "ingest" && rest.length === 0) return runIngest(values.rebuild);
  if (command === "mcp" && rest.length === 0) return runMcp();
  if (command === "verify" && rest.length <= 1) return runVerify(rest[0]);
  if (command === "doctor" && rest.length === 0) return runDoctor();
  if (command === "ask" && question !== "" && question.length <= LONGEST_QUESTION) return runAsk(question, values.json);
  console.error(command === "ask" ? `问题须有 1 到 2000 个字 A question has 1 to 2,000 characters.\n${usage}` : usage);
  return 2;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof YijuError)) throw error;
  console.error(`${error.message}\n→ ${error.action}`);
  process.exitCode = error.code === "configuration" ? 2 : 1;
}
