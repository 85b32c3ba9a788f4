import { parseDocument } from "yaml";
import { z } from "zod";
import { articleParts } from "../../domain/article.ts";
import { FileProblem } from "./file-problem.ts";

const offset = z.number().int().nonnegative();
const span = { start: offset, end: offset };
const optionalText = z.string().trim().nullish();

/** A year, a month or a day that exists, as ISO 8601 writes it. */
const isoDate = z
  .preprocess(
    (value) =>
      value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === "number" ? String(value) : value,
    z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u, "expected a date such as 2024-05-01, 2024-05 or 2024"),
  )
  .refine((value) => {
    const full = `${value}-01-01`.slice(0, 10);
    const time = Date.parse(`${full}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(full);
  }, "there is no such date");

const publishedOn = z.union(
  [
    isoDate.transform((value) => ({ value, basis: "printed" as const, reason: undefined })),
    z.object({ value: isoDate, basis: z.enum(["printed", "inferred"]).default("printed"), reason: optionalText }),
  ],
  "expected a date such as 2024-05-01, or { value, basis: printed | inferred, reason }",
);

const frontMatterSchema = z.object({
  id: z
    .string()
    .max(200)
    // A passage's id is the article's with # behind it, and ids stand in URL paths.
    .regex(
      /^(?!\.{1,2}$)[^\s/\\#?%\p{Cc}]+$/u,
      "expected letters, digits, - and _, without spaces or any of / \\ # ? %",
    )
    .nullish(),
  title: optionalText,
  titleBasis: z.enum(["printed", "ours"]).nullish(),
  kicker: optionalText,
  subtitle: optionalText,
  byline: optionalText,
  publisher: optionalText,
  publishedOn: publishedOn.nullish(),
  kind: z.enum(["interview", "news", "commentary", "brief", "caption", "fragment", "document"]).nullish(),
  outline: z
    .array(z.object({ kind: z.enum(["heading", "question"]), level: z.number().int().min(1).max(9), ...span }))
    .nullish(),
  segments: z.array(z.object({ ...span, file: z.string().min(1), pageStart: offset, pageEnd: offset })).nullish(),
  defects: z.array(z.object({ type: z.string().min(1), ...span, comment: z.string() })).nullish(),
  partDefects: z
    .array(
      z.object({
        type: z.string().min(1),
        part: z.enum(articleParts),
        comment: z.string(),
      }),
    )
    .nullish(),
  missing: z.array(z.object({ at: offset, comment: z.string() })).nullish(),
});

/** The front matter that articles may carry; keys that are not in it are let through unread. */
export type FrontMatter = z.infer<typeof frontMatterSchema>;

const ACTION = "Correct the front matter between the two --- lines, or delete it.";

/** Throws FileProblem unless every span lies in the text, holds something and splits no surrogate pair. */
function checkSpans(data: FrontMatter, text: string): void {
  const refuse = (where: string, why: string): never => {
    throw new FileProblem(`front matter: ${where} ${why} (the text has ${text.length} characters)`, ACTION);
  };
  const isCut = (at: number) =>
    /[\uDC00-\uDFFF]/u.test(text.charAt(at)) && /[\uD800-\uDBFF]/u.test(text.charAt(at - 1));
  for (const key of ["outline", "segments", "defects"] as const) {
    for (const [i, { start, end }] of (data[key] ?? []).entries()) {
      const where = `${key}[${i}], ${start} to ${end},`;
      if (end > text.length) refuse(where, "reaches past the end of the text");
      if (start >= end) refuse(where, "is empty or ends before it starts");
      if (isCut(start) || isCut(end)) refuse(where, "cuts a character in two");
    }
  }
  for (const [i, { pageStart, pageEnd }] of (data.segments ?? []).entries()) {
    if (pageStart >= pageEnd)
      refuse(`segments[${i}], page ${pageStart} to ${pageEnd},`, "is empty or ends before it starts");
  }
  for (const [i, { at }] of (data.missing ?? []).entries()) {
    if (at > text.length) refuse(`missing[${i}], at ${at},`, "lies past the end of the text");
  }
}

/** Splits a file into its front matter, undefined where it has none, and its body with newlines trimmed at both ends. */
export function splitFrontMatter(file: string): { yaml?: string; body: string } {
  const trim = (body: string) => body.replace(/^\n+|\n+$/gu, "");
  const opening = /^---[ \t]*\n/u.exec(file);
  if (!opening) return { body: trim(file) };
  const rest = file.slice(opening[0].length);
  const closing = /^---[ \t]*(?:\n|$)/mu.exec(rest);
  // A Markdown file may also begin with a rule: only a line such as "key:" makes it front matter.
  const looksLikeYaml = /^\s*(?:#.*\n\s*)*["']?[\w-]+["']?\s*:(?:\s|$)/u.test(rest.slice(0, closing?.index));
  const isEmpty = closing !== null && rest.slice(0, closing.index).trim() === "";
  if (!looksLikeYaml && !isEmpty) return { body: trim(file) };
  if (!closing) throw new FileProblem("the front matter has no closing --- line", ACTION);
  return { yaml: rest.slice(0, closing.index), body: trim(rest.slice(closing.index + closing[0].length)) };
}

/** Reads and checks front matter against the body that it speaks of. Throws FileProblem with every fault named. */
export function parseFrontMatter(yaml: string, body: string): FrontMatter {
  const document = parseDocument(yaml, { logLevel: "silent" });
  const fault = document.errors[0];
  if (fault) throw new FileProblem(`the front matter is not valid YAML: ${fault.message.split("\n")[0]}`, ACTION);
  let value: unknown;
  try {
    value = document.toJS() ?? {};
  } catch (cause) {
    throw new FileProblem("the front matter's YAML cannot be resolved", ACTION, { cause });
  }
  const parsed = frontMatterSchema.safeParse(value);
  if (!parsed.success) {
    const faults = parsed.error.issues
      .slice(0, 5)
      .map(({ path, message }) => `${path.join(".") || "(whole)"}: ${message}`);
    throw new FileProblem(`front matter: ${faults.join("; ")}`, ACTION);
  }
  checkSpans(parsed.data, body);
  return parsed.data;
}
