import { createHash } from "node:crypto";

const MAX_LENGTH = 120;

/**
 * An id for a file that states none: its path without the extension, letters and digits of every script kept, all else
 * a hyphen. It holds no slash, so that percent-encoded it is one segment of a URL path.
 */
export function idFromPath(sourcePath: string): string {
  const slug = sourcePath
    .replace(/\.[^./]+$/u, "")
    // macOS may hand out decomposed names; the id should not depend on that.
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}\p{M}_]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  return [...slug].slice(0, MAX_LENGTH).join("") || "document";
}

/** The id of `idFromPath`, told apart from taken ones by a mark that depends on the path alone. */
export function uniqueIdFromPath(sourcePath: string, isTaken: (id: string) => boolean): string {
  const id = idFromPath(sourcePath);
  if (!isTaken(id)) return id;
  const hash = createHash("sha256").update(sourcePath).digest("hex");
  for (let length = 6; length < hash.length; length++) {
    const marked = `${id}-${hash.slice(0, length)}`;
    if (!isTaken(marked)) return marked;
  }
  return `${id}-${hash}`;
}
