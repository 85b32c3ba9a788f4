import { fileURLToPath } from "node:url";
import { buildPage } from "../src/adapters/vite/build-page.ts";

/** Builds the chat page ahead of the first start, which may then run from a folder that it cannot write. */
console.log(await buildPage(fileURLToPath(new URL("..", import.meta.url))));
