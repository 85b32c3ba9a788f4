import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

interface PageFile {
  readonly body: string;
  readonly contentType: string;
}

const scripts = ["chat", "article"];

/** Reads the chat page from `directory` and bundles its scripts for browsers; keys are URL paths. */
export async function readPageAssets(directory: string): Promise<ReadonlyMap<string, PageFile>> {
  const file = async (name: string, contentType: string): Promise<PageFile> => ({
    body: await readFile(join(directory, name), "utf8"),
    contentType: `${contentType}; charset=utf-8`,
  });
  const bundled = await build({
    entryPoints: scripts.map((name) => join(directory, `${name}.ts`)),
    bundle: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    write: false,
    outdir: "assets",
  });
  const contentType = "text/javascript; charset=utf-8";
  return new Map([
    ["/", await file("index.html", "text/html")],
    ["/assets/style.css", await file("style.css", "text/css")],
    ["/assets/icon.svg", await file("icon.svg", "image/svg+xml")],
    ...bundled.outputFiles.map((output): [string, PageFile] => [
      `/assets/${output.path.replaceAll("\\", "/").split("/").at(-1)}`,
      { body: output.text, contentType },
    ]),
  ]);
}
