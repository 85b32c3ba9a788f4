import { render } from "preact";
import { useState } from "preact/hooks";
import { ChatScreen } from "./chat/chat-screen.tsx";
import { createChat } from "./chat/create-chat.ts";
import { type Context, ContextProvider } from "./parts/context.ts";
import { createStore } from "./parts/create-store.ts";
import { Label } from "./parts/label.tsx";
import { ask } from "./service/ask.ts";
import { createConnection } from "./service/connection.ts";
import { createReading } from "./source/reading.ts";
import { SourcePanel } from "./source/source-panel.tsx";
import styles from "./styles/widget.css?inline";

const ROOT_FONT_SIZE_IN_PX = 16;

/** Puts the chat into the page that holds the script's tag, walled off in a shadow tree. */
function embed(script: HTMLScriptElement): void {
  const connection = createConnection(new URL(script.src).origin);
  const context: Context = {
    connection,
    // The other site's storage is not ours to write to.
    chat: createChat((question, signal, onEvent) => ask(connection, question, signal, onEvent), null),
    draft: createStore(""),
    reading: createReading(),
    takesFeedback: createStore(false),
    isEmbedded: true,
  };
  const host = document.createElement("yiju-widget");
  const shadow = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  // The other site may have set its root's font size to anything.
  sheet.replaceSync(styles.replace(/([\d.]+)rem\b/gu, (_, size) => `${Number(size) * ROOT_FONT_SIZE_IN_PX}px`));
  shadow.adoptedStyleSheets = [sheet];
  document.body.append(host);
  render(<Widget context={context} label={script.dataset["label"] ?? "问依据"} />, shadow);
}

function Widget({ context, label }: { readonly context: Context; readonly label: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <ContextProvider value={context}>
      <div class="yiju" lang="zh-CN">
        {isOpen && (
          <section class="box" aria-label="依据 Yiju">
            <header>
              <p class="nameplate">依据</p>
              <button type="button" class="quiet" onClick={context.chat.startOver}>
                <Label zh="新对话" en="New" />
              </button>
            </header>
            <div class="scroller">
              <ChatScreen />
            </div>
            <SourcePanel />
          </section>
        )}
        <button type="button" class="launcher solid" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? <Label zh="收起" en="Close" /> : <Label zh={label} en="Ask" />}
        </button>
      </div>
    </ContextProvider>
  );
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  if (document.body) embed(script);
  else addEventListener("DOMContentLoaded", () => embed(script));
}
