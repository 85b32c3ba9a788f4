import { useEffect, useRef } from "preact/hooks";
import { ChatScreen } from "./chat/chat-screen.tsx";
import { page } from "./page-services.ts";
import { ContextProvider } from "./parts/context.ts";
import { useStore } from "./parts/create-store.ts";
import { place } from "./parts/location.ts";
import { Masthead, titleOf } from "./parts/masthead.tsx";
import { Screen } from "./parts/screen.tsx";
import { SourcePanel } from "./source/source-panel.tsx";

/** The whole page: the masthead, the screen that the address names, and the article being read beside it. */
export function App() {
  const { path } = useStore(place);
  const isReading = useStore(page.reading.opened) !== null && path === "/";
  useScreenChange(path);
  return (
    <ContextProvider value={page}>
      <div class={isReading ? "shell reading" : "shell"}>
        <Masthead path={path} />
        <main tabIndex={-1}>{path === "/" ? <ChatScreen /> : <Screen path={path} />}</main>
        {path === "/" && <SourcePanel />}
      </div>
    </ContextProvider>
  );
}

/** Names the screen in the window's title and, once it changes, leads the keyboard and the screen reader into it. */
function useScreenChange(path: string): void {
  const shown = useRef(path);
  useEffect(() => {
    document.title = titleOf(path);
    if (shown.current === path) return;
    shown.current = path;
    document.querySelector("main")?.focus({ preventScroll: true });
  }, [path]);
}
