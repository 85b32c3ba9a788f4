import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readEnvironment } from "../src/adapters/environment.ts";
import { compose } from "../src/compose/compose.ts";
import { type DatasetItem, loadDatasets, loadSuite } from "./dataset.ts";
import { evaluate, type Result } from "./evaluate.ts";
import { spread } from "./statistics/spread.ts";
import { localSubject } from "./subjects/local.ts";

/**
 * Measures which questions are asked together with what went before. Each of the set's own questions stands alone: behind
 * openers taken from the same set it must be answered as without them. The follow-ups lean on what went before, and must be
 * answered with it.
 *
 *   tsx evals/measure-follow-ups.ts [--set evals/county] [--openers 5] [--most 60] [--list]
 */
const { values } = parseArgs({
  options: {
    set: { type: "string" },
    openers: { type: "string", default: "5" },
    most: { type: "string", default: "60" },
    list: { type: "boolean", default: false },
  },
});
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const own = readEnvironment(process.env);
const { set } = values;
const environment = set
  ? { ...own, CORPUS_DIR: join(set, "articles"), LANCEDB_URI: join(own.DATA_DIR, `index-${basename(set)}`) }
  : own;
const services = await compose(environment);
const subject = localSubject(services, "extractive");
const texts = await subject.texts();
const items = (await loadDatasets(set ? join(set, "questions") : here("datasets"))).filter(
  ({ split }) => split === "dev",
);
const standing = items.filter(({ history, articleIds }) => !history && !articleIds);
const written = here(`follow-ups/${basename(set ?? "shipped")}.jsonl`);
const leaning = [...items.filter(({ history }) => history), ...(existsSync(written) ? await loadSuite(written) : [])];

const articleOf = ({ evidence }: DatasetItem) => evidence[0]?.articleId;
const askedAs = ({ answer }: Result) => ("askedAs" in answer ? String(answer.askedAs) : null);
const isGlued = (result: Result) => askedAs(result) !== null;
const isRight = ({ outcome, missedFacts, scores }: Result) =>
  outcome === "right" && missedFacts.length === 0 && scores.corrected !== 0 && scores.leftAsAsked !== 0;

const alone = new Map<string, Result>();
for (const item of spread(standing, Number(values.most))) alone.set(item.id, await evaluate(item, subject, texts));
const tables = new Map<string, { n: number; glued: number; spoilt: number; bettered: number }>();
const openers = standing.filter(({ answerable }) => answerable === true);
for (const opener of spread(openers, Number(values.openers))) {
  for (const before of alone.values()) {
    const { item } = before;
    if (item.id === opener.id) continue;
    const history = [{ role: "user" as const, content: opener.question }];
    const after = await evaluate({ ...item, history }, subject, texts);
    const name = articleOf(item) === articleOf(opener) ? "of the same article" : "of another article";
    const row = tables.get(name) ?? { n: 0, glued: 0, spoilt: 0, bettered: 0 };
    const isSpoilt = isRight(before) && !isRight(after);
    tables.set(name, {
      n: row.n + 1,
      glued: row.glued + Number(isGlued(after)),
      spoilt: row.spoilt + Number(isSpoilt),
      bettered: row.bettered + Number(!isRight(before) && isRight(after)),
    });
    if (values.list && isGlued(after))
      console.log(`${name}${isSpoilt ? ", SPOILT" : ""}: ${opener.question} >> ${item.question} >> ${askedAs(after)}`);
  }
}
for (const [name, { n, glued, spoilt, bettered }] of tables)
  console.log(`${name}: ${n}, asked together ${glued}, spoilt ${spoilt}, bettered ${bettered}`);

const followed: Result[] = [];
for (const item of leaning) followed.push(await evaluate(item, subject, texts));
for (const result of values.list ? followed : []) {
  const turns = result.item.history?.map(({ content }) => content).join(" / ");
  const verdict = isRight(result) ? "right" : `WRONG (${result.answer.status}, ${result.missedFacts.join(";")})`;
  console.log(`${verdict}: ${turns} >> ${result.item.question} >> ${askedAs(result) ?? "(alone)"}`);
}
const count = (is: (result: Result) => boolean) => followed.filter(is).length;
console.log(`follow-ups: ${leaning.length}, asked together ${count(isGlued)}, right ${count(isRight)}`);
process.exit(0);
