import { readFileSync, realpathSync } from "node:fs";
import path from "node:path";

/**
 * Reads source pages, UTF-8, each once; text and offsets are the file's own, line ends included. Undefined for a page
 * that is not there, cannot be read, or lies outside the folder, be it by `..`, an absolute path or a link.
 */
export function createPageReader(pagesDirectory: string): (file: string) => string | undefined {
  const pages = new Map<string, string>();
  return (file) => {
    const known = pages.get(file);
    if (known !== undefined) return known;
    try {
      const root = realpathSync(pagesDirectory);
      const target = realpathSync(path.resolve(root, file));
      if (!target.startsWith(root.endsWith(path.sep) ? root : root + path.sep)) return undefined;
      const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(target));
      pages.set(file, text);
      return text;
    } catch {
      return undefined;
    }
  };
}
