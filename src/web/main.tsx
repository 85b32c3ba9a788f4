import { render } from "preact";
import { App } from "./app.tsx";
import { followLinks } from "./parts/location.ts";

const screens = new Set(["/", "/articles", "/timeline", "/history"]);

followLinks((path) => screens.has(path));
const root = document.getElementById("app");
if (root) render(<App />, root);
