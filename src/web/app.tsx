import { ChatScreen } from "./chat/chat-screen.tsx";
import { page } from "./page-services.ts";
import { ContextProvider } from "./parts/context.ts";
import { useStore } from "./parts/create-store.ts";
import { place } from "./parts/location.ts";
import { Masthead } from "./parts/masthead.tsx";
import { Screen } from "./parts/screen.tsx";
import { SourcePanel } from "./source/source-panel.tsx";

/** The whole page: the masthead, the screen that the address names, and the article being read beside it. */
export function App() {
  const { path } = useStore(place);
  const isReading = useStore(page.reading.opened) !== null && path === "/";
  return (
    <ContextProvider value={page}>
      <div class={isReading ? "shell reading" : "shell"}>
        <Masthead path={path} />
        <main>{path === "/" ? <ChatScreen /> : <Screen path={path} />}</main>
        {path === "/" && <SourcePanel />}
      </div>
    </ContextProvider>
  );
}
