import { readEnvironment } from "../../src/adapters/environment.ts";
import { openServices } from "../../src/compose/open-services.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import { type Behaviour, judges, openMisbehavingEndpoint, says } from "../../src/testing/misbehaving-endpoint.ts";
import { quantile } from "./statistics.ts";

const SENTENCES = 3;
const WARM_UP = 5;

/** What we add to a language model's own time: before it is asked, and for checking a sentence that it has written. */
export async function measureWriting(
  variables: Readonly<Record<string, string>>,
  embedder: Embedder,
  questions: readonly string[],
) {
  let askedAt = 0;
  let saidAt = 0;
  const echoing: Behaviour = (response, request, count) => {
    askedAt = performance.now();
    response.on("finish", () => {
      saidAt = performance.now();
    });
    says(sourcesOf(request))(response, request, count);
  };
  const model = await openMisbehavingEndpoint(echoing, judges(-0.1, -3));
  const settings = { OPENAI_BASE_URL: model.baseUrl, OPENAI_API_KEY: "none", OPENAI_MODEL: "echo" };
  const limits = { MODEL_TOKENS_PER_MINUTE: "1000000000" };
  const services = await openServices(
    readEnvironment({ ...process.env, ...variables, ...settings, ...limits }),
    embedder,
  );
  const beforeModel: number[] = [];
  const perSentence: number[] = [];
  try {
    for (const [i, question] of [...questions.slice(0, WARM_UP), ...questions].entries()) {
      askedAt = 0;
      const start = performance.now();
      let checked = 0;
      let lastAt = 0;
      const onEvent = ({ type, ...event }: { type: string; sentence?: { kind: string } }) => {
        if (type !== "sentence" || event.sentence?.kind !== "paraphrase") return;
        checked++;
        lastAt = performance.now();
      };
      // A turn that means nothing makes the question one that was not asked before.
      const history = [{ role: "assistant" as const, content: String(i) }];
      await services.ask({ question, history }, { signal: new AbortController().signal, onEvent });
      if (i < WARM_UP || askedAt === 0) continue;
      beforeModel.push(askedAt - start);
      if (checked > 0) perSentence.push(Math.max(0, lastAt - saidAt) / checked);
    }
  } finally {
    await model.close();
  }
  return {
    questions: beforeModel.length,
    beforeModelP50InMs: quantile(beforeModel, 0.5),
    checkP50InMs: quantile(perSentence, 0.5),
    checkP95InMs: quantile(perSentence, 0.95),
  };
}

/** The first sources of a prompt, each as a sentence on its own number. */
function sourcesOf(request: Readonly<Record<string, unknown>>): string {
  const prompt = JSON.stringify(request["messages"]).replaceAll("\\n", "\n");
  const lines = [...prompt.matchAll(/^.*?\[(?<number>\d+)\](?:（[^）]*）)?(?<text>[^\n"]{8,}?)[。！][^\n]*$/gmu)];
  return lines
    .slice(0, SENTENCES)
    .map(({ groups }) => `据文章，${groups?.["text"] ?? ""}[${groups?.["number"] ?? ""}]。`)
    .join("\n");
}
