import type { z } from "zod";

/** Reads one JSON object a line, blank lines left out; throws what `describe` says of the first bad line, from 1. */
export function parseJsonLines<T>(text: string, shape: z.ZodType<T>, describe: (line: number) => string): readonly T[] {
  return text.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    try {
      return [shape.parse(JSON.parse(line))];
    } catch (cause) {
      throw new Error(`${describe(i + 1)}: ${String(cause)}`, { cause });
    }
  });
}

export const printJsonLines = (values: readonly unknown[]) =>
  values.map((value) => `${JSON.stringify(value)}\n`).join("");
