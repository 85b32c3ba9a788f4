import { basename, dirname, resolve } from "node:path";
import { AutoModel, AutoTokenizer, env, Tensor } from "@huggingface/transformers";
import type { CrossEncoder, ExcerptSection } from "../../ports/cross-encoder.ts";
import { deriveReader } from "./derive-reader.ts";
import { fetchDefaultModel } from "./fetch-model.ts";

/** Tokens beyond are cut; it was trained on 112 of the excerpt, but the answer may stand at the end of a long sentence. */
const LONGEST_QUESTION = 48;
const LONGEST_HEADING = 20;
const LONGEST_OTHER_HEADING = 10;
const LONGEST_EXCERPT = 200;

/** The model's own marks; the three unused ones tell where a quotation begins and ends, and what stands above it. */
const CLS = 101;
const SEP = 102;
const QUOTED = 1;
const QUOTED_END = 2;
const ABOVE_END = 3;

type ModelSource = Parameters<typeof fetchDefaultModel>[0];

type Tokenise = (text: string) => readonly number[];

/**
 * The default model as it was trained on to read a question and an excerpt in one (a cross-encoder, Nogueira & Cho 2019),
 * one pair at a time on one thread.
 * @throws YijuError "model" when the default model cannot be found, fetched or loaded.
 */
export async function createCrossEncoder(options: ModelSource): Promise<CrossEncoder> {
  const { folder, head } = await deriveReader(await fetchDefaultModel(options));
  env.localModelPath = `${dirname(resolve(folder))}/`;
  const [tokenise, model] = await Promise.all([
    tokeniserIn(folder),
    AutoModel.from_pretrained(basename(folder), {
      dtype: "q8",
      local_files_only: true,
      session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
    }),
  ]);
  return {
    async score(question, excerpt) {
      const { ids, types } = pairOf(question, excerpt, tokenise);
      const tensor = (values: readonly number[]) =>
        new Tensor("int64", BigInt64Array.from(values, BigInt), [1, values.length]);
      const { last_hidden_state: states } = await model({
        input_ids: tensor(ids),
        attention_mask: tensor(ids.map(() => 1)),
        token_type_ids: tensor(types),
      });
      const opening = states.data as Float32Array;
      return head.weights.reduce((sum, weight, at) => sum + weight * (opening[at] as number), head.bias);
    },
  };
}

/** The default model's, without its marks. */
export async function openTokeniser(options: ModelSource): Promise<Tokenise> {
  const folder = await fetchDefaultModel(options);
  env.localModelPath = `${dirname(resolve(folder))}/`;
  return tokeniserIn(folder);
}

async function tokeniserIn(folder: string): Promise<Tokenise> {
  const tokenizer = await AutoTokenizer.from_pretrained(basename(folder), { local_files_only: true });
  return (text) => tokenizer.encode(text, { add_special_tokens: false });
}

/** A question and an excerpt as the model's tokens, and which of the two each belongs to. */
export function pairOf(
  question: string,
  excerpt: readonly ExcerptSection[],
  tokenise: Tokenise,
): { readonly ids: readonly number[]; readonly types: readonly number[] } {
  const asked = [CLS, ...tokenise(question).slice(0, LONGEST_QUESTION), SEP];
  const read = excerpt.flatMap((section, i) => tokensOf(section, i === 0, tokenise)).slice(0, LONGEST_EXCERPT);
  return { ids: [...asked, ...read, SEP], types: [...asked.map(() => 0), ...read.map(() => 1), 1] };
}

function tokensOf({ heading, pieces }: ExcerptSection, isFirst: boolean, tokenise: Tokenise): readonly number[] {
  const above = tokenise(heading);
  return [
    ...(isFirst ? above.slice(-LONGEST_HEADING) : above.slice(0, LONGEST_OTHER_HEADING)),
    ABOVE_END,
    ...pieces.flatMap(({ text, isQuoted }) =>
      isQuoted ? [QUOTED, ...tokenise(text), QUOTED_END] : [...tokenise(text)],
    ),
  ];
}
