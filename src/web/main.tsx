import { render } from "preact";
import { App } from "./app.tsx";
import { page } from "./page-services.ts";
import { askWhatTheAddressAsks } from "./parts/asked-by-address.ts";
import { followLinks } from "./parts/location.ts";
import { isScreen } from "./parts/screen.tsx";

followLinks(isScreen);
askWhatTheAddressAsks(page.chat);
const root = document.getElementById("app");
if (root) render(<App />, root);
