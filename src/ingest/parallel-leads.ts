import { noneOf } from "../domain/none-of.ts";
import type { Paragraph } from "./enumeration-markers.ts";

/** Fewer paragraphs may open alike by chance. */
const MIN_PARALLEL = 3;

const IN_SOME_WAY = new RegExp(`^在${noneOf("，。")}{2,24}(?:方面|上)[，,]`, "u");

/** Neighbouring paragraphs that open alike: short sentences of one length, one opening word, or 在…方面. */
export function* parallelLeads(text: string, paragraphs: readonly Paragraph[]) {
  const likeness = [
    (lead: string, more: boolean) =>
      more && /^\p{Script=Han}{2,9}[。.：:]$/u.test(lead) ? `length ${lead.length}` : undefined,
    (lead: string, more: boolean) =>
      more && lead.length <= 30 && /^\p{Script=Han}{3}.*[。.]$/u.test(lead) ? lead.slice(0, 3) : undefined,
    (lead: string) => (IN_SOME_WAY.test(lead) ? "方面" : undefined),
  ];
  for (const alike of likeness) {
    let run: { start: number; key: string }[] = [];
    const flush = function* () {
      if (run.length >= MIN_PARALLEL) yield run.map(({ start }, i) => ({ start, ordinal: i + 1 }));
      run = [];
    };
    for (const sentences of paragraphs) {
      const first = sentences[0];
      const key = first && alike(text.slice(first.start, first.end), sentences.length > 1);
      if (run[0] && run[0].key !== key) yield* flush();
      if (first && key !== undefined) run.push({ start: first.start, key });
    }
    yield* flush();
  }
}
