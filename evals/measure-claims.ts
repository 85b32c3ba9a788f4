import { parseArgs } from "node:util";
import { readCorpus } from "../src/adapters/files/read-corpus.ts";
import { createEvidenceReader } from "../src/answer/read-evidence.ts";
import { inventedSets } from "./invented-sets.ts";
import { isQuoted, loadWithClaims } from "./premises/claims.ts";
import { openArticles } from "./public/open-public-corpus.ts";

/**
 * Measures how many false claims are corrected, how many of them by the sentence that says otherwise, and how many true ones
 * wrongly, on the claims that people wrote on the invented documents, in other words than those have. `--list` prints the
 * dev ones that went wrong.
 */
const USAGE = "tsx evals/measure-claims.ts [--set city --set daily …] [--list true | false]";
const READ_LIMIT = 10;

const { values } = parseArgs({ options: { set: { type: "string", multiple: true }, list: { type: "string" } } });
if (values.list !== undefined && !["true", "false"].includes(values.list)) throw new Error(USAGE);

async function claimsOn(set: string) {
  const items = await loadWithClaims(`evals/invented/${set}/questions`, `evals/premises/claims/${set}.jsonl`);
  return items.filter(({ category }) => category === "false-premise" || category === "true-premise");
}

const totals = new Map<string, [number, number, number]>();
for (const set of values.set ?? inventedSets) {
  const items = await claimsOn(set);
  const { articles } = await readCorpus({ directory: `evals/invented/${set}/articles` });
  const corpus = await openArticles(articles);
  const read = createEvidenceReader(corpus);
  for (const item of items) {
    const { correction } = await read(await corpus.retrieve(item.question, { limit: READ_LIMIT }));
    const isRight = correction !== null && isQuoted(correction.evidence.text, item.evidence);
    const isFalse = item.category === "false-premise";
    for (const group of [set, `all ${item.split}`]) {
      const key = `${group} ${isFalse ? "false" : "true"}`;
      const [asked, corrected, rightly] = totals.get(key) ?? [0, 0, 0];
      totals.set(key, [asked + 1, corrected + Number(correction !== null), rightly + Number(isRight)]);
    }
    const isWrong = isFalse ? !isRight : correction !== null;
    if (values.list === String(!isFalse) && isWrong && item.split === "dev")
      console.log(
        [
          item.id,
          item.question,
          correction ? `${correction.about}: ${correction.claimed} → ${correction.stated}` : "",
          correction?.evidence.text,
          item.evidence[0]?.quote,
        ].join(" | "),
      );
  }
}
for (const [key, [asked, corrected, rightly]] of totals) {
  const share = (n: number) => `${n} (${(n / asked).toFixed(2)})`;
  console.log(
    `${key.padEnd(18)} ${asked}, corrected ${share(corrected)}${key.endsWith("false") ? `, rightly ${share(rightly)}` : ""}`,
  );
}
process.exit(0);
