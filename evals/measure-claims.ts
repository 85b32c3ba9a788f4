import { parseArgs } from "node:util";
import { readEnvironment } from "../src/adapters/environment.ts";
import { readCorpus } from "../src/adapters/files/read-corpus.ts";
import { createPremiseChecker } from "../src/answer/generate/check-premise.ts";
import type { PlacedCorrection } from "../src/answer/premise/correction.ts";
import { createEvidenceReader } from "../src/answer/read-evidence.ts";
import { openChat } from "../src/compose/open-chat.ts";
import type { DatasetItem } from "./dataset.ts";
import { inventedSets } from "./invented-sets.ts";
import { isQuoted, loadWithClaims } from "./premises/claims.ts";
import { openArticles } from "./public/open-public-corpus.ts";

/**
 * Measures how many false claims are corrected, how many of them by the sentence that says otherwise, and how many true ones
 * wrongly, on the claims that people wrote on the invented documents, in other words than those have. `--list` prints the
 * dev ones that went wrong. `--model` asks the language model that is set about what no rule sets right, and counts by the
 * log-odds from which on it would.
 */
const USAGE = "tsx evals/measure-claims.ts [--set city --set daily …] [--list true | false] [--model]";
const READ_LIMIT = 10;

const BARS = [2, 2.3, 2.5, 2.7, 2.9, 3.1, 3.3];

const { values } = parseArgs({
  options: {
    set: { type: "string", multiple: true },
    list: { type: "string" },
    model: { type: "boolean", default: false },
  },
});
if (values.list !== undefined && !["true", "false"].includes(values.list)) throw new Error(USAGE);

async function claimsOn(set: string) {
  const items = await loadWithClaims(`evals/invented/${set}/questions`, `evals/premises/claims/${set}.jsonl`);
  return items.filter(({ category }) => category === "false-premise" || category === "true-premise");
}

/** Log-odds that the model gave last; none where it was not asked. */
let heard = Number.NEGATIVE_INFINITY;
const chat = values.model ? await openChat(readEnvironment(process.env)) : null;
if (values.model && !chat) throw new Error("Set OPENAI_MODEL and its address to measure with a model.");
const listening = chat && {
  ...chat,
  model: {
    ...chat.model,
    async logOdds(...asked: Parameters<typeof chat.model.logOdds>) {
      const odds = await chat.model.logOdds(...asked);
      heard = odds.value ?? Number.NEGATIVE_INFINITY;
      return odds;
    },
  },
};

const totals = new Map<string, [number, number, number]>();
function count(key: string, correction: PlacedCorrection | null, quoted: DatasetItem["evidence"]) {
  const [asked, corrected, rightly] = totals.get(key) ?? [0, 0, 0];
  const isRight = correction !== null && isQuoted(correction.evidence.text, quoted);
  totals.set(key, [asked + 1, corrected + Number(correction !== null), rightly + Number(isRight)]);
}
for (const set of values.set ?? inventedSets) {
  const items = await claimsOn(set);
  const { articles } = await readCorpus({ directory: `evals/invented/${set}/articles` });
  const corpus = await openArticles(articles);
  const read = createEvidenceReader(corpus);
  const checkPremise =
    listening && createPremiseChecker({ ...corpus, ...listening, denyAbove: Number.NEGATIVE_INFINITY });
  for (const item of items) {
    const retrieval = await corpus.retrieve(item.question, { limit: READ_LIMIT });
    const reading = await read(retrieval);
    const { correction } = reading;
    const isRight = correction !== null && isQuoted(correction.evidence.text, item.evidence);
    const isFalse = item.category === "false-premise";
    heard = Number.NEGATIVE_INFINITY;
    const byModel = checkPremise && (await checkPremise(reading, { text: item.question, ...retrieval })).reading;
    for (const group of [set, `all ${item.split}`]) {
      const key = `${group} ${isFalse ? "false" : "true"}`;
      count(key, correction, item.evidence);
      for (const bar of byModel ? BARS : [])
        count(
          `${key}, model from ${bar}`,
          heard >= bar ? (byModel?.correction ?? correction) : correction,
          item.evidence,
        );
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
    `${key.padEnd(34)} ${asked}, corrected ${share(corrected)}${key.includes(" false") ? `, rightly ${share(rightly)}` : ""}`,
  );
}
process.exit(0);
