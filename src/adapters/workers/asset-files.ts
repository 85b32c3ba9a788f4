import type { ReadExported } from "../exported/manifest.ts";
import type { AssetsBinding } from "./bindings.ts";

/** Folder of the exported index among the assets; no route leads there. */
export const INDEX_FOLDER = "_index";

/** The binding looks at the path alone, but wants a whole URL. */
const ANY_ORIGIN = "https://assets.invalid";

/**
 * Reads the exported index from the assets.
 * @throws Error when a file was not deployed.
 */
export function readFromAssets(assets: AssetsBinding): ReadExported {
  return async (file) => {
    const response = await assets.fetch(new URL(`/${INDEX_FOLDER}/${file}`, ANY_ORIGIN));
    if (response.ok) return response.arrayBuffer();
    await response.body?.cancel();
    throw new Error(
      `${file} is not among the Worker's assets (${response.status}); run npm run export and deploy again.`,
    );
  };
}
