import { Problem } from "./problem.ts";

const bare = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[-_\s]/gu, "")
    .replace(/s$/u, "");

/**
 * Refuses a field that but for case, hyphens, underscores and a plural is one of ours (as_of, articleID): ignored like other unknown ones, it
 * would let another question be answered than was asked. `within` is the object that holds the fields, where it is not the body.
 * @throws Problem 422 that names the field which is meant
 */
export function refuseMisspelt(body: object, known: readonly string[], within = ""): void {
  const errors = Object.keys(body)
    .filter((field) => !known.includes(field))
    .flatMap((field) => {
      const meant = known.find((name) => bare(name) === bare(field));
      return meant === undefined ? [] : [{ field: within + field, message: `is not known; write ${meant}` }];
    });
  if (errors.length === 0) return;
  const detail = errors.map(({ field, message }) => `${field} ${message}`).join("; ");
  throw new Problem(422, "invalid", "Invalid request", `${detail}.`, "Correct the names of these fields.", { errors });
}
