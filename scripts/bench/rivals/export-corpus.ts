import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PassageIndex } from "../../../src/ports/passage-index.ts";
import type { AskedQuestion } from "../scale/measure-size.ts";

const HITS = 10;

/** Writes an index's vectors, words and texts, and questions with the ten passages that `exact` finds, for other programs. */
export async function exportCorpus(
  folder: string,
  exact: PassageIndex,
  questions: readonly AskedQuestion[],
  extractTerms: (text: string) => readonly string[],
) {
  const [passages, texts, owners, vectors]: [string[], string[], number[], Float32Array[]] = [[], [], [], []];
  const numberOf = new Map<string, number>();
  for (const { id } of await exact.catalogue()) {
    const ids = (await exact.passagesOf(id)).map((passage) => passage.id);
    for (const passage of await exact.passages(ids)) {
      const number = passages.push(passage.terms.join(" ")) - 1;
      texts.push(passage.text);
      numberOf.set(passage.id, number);
      for (const vector of [passage.vector, ...passage.sentenceVectors]) {
        if (!vector) continue;
        owners.push(number);
        vectors.push(vector);
      }
    }
  }
  const asked = [];
  for (const { text, encoding } of questions) {
    const hits = await exact.searchByMeaning(encoding.vector, HITS);
    const terms = [...new Set(extractTerms(text))];
    asked.push({ vector: [...encoding.vector], terms, exact: hits.map(({ passageId }) => numberOf.get(passageId)) });
  }
  const { dimension } = await exact.info();
  const joined = Buffer.concat(
    vectors.map((vector) => Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)),
  );
  await writeFile(join(folder, "vectors.f32"), joined);
  await writeFile(join(folder, "rows.json"), JSON.stringify({ dimension, owners }));
  await writeFile(join(folder, "passages.json"), JSON.stringify(passages));
  await writeFile(join(folder, "texts.json"), JSON.stringify(texts));
  await writeFile(join(folder, "questions.json"), JSON.stringify(asked));
  return { passages, questions: asked };
}
