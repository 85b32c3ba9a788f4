import { useEffect, useRef } from "preact/hooks";
import { usePage } from "../parts/context.ts";
import { useStore } from "../parts/create-store.ts";
import { Label } from "../parts/label.tsx";
import { AskForm } from "./ask-form.tsx";
import { Spoken } from "./spoken.tsx";
import { Suggestions } from "./suggestions.tsx";
import { TurnView } from "./turn-view.tsx";

/** The conversation with the question form; before the first question, what could be asked. */
export function ChatScreen() {
  const { chat, reading } = usePage();
  const { turns, conversationId, latest } = useStore(chat.state);
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    const turn = list.current?.querySelector(`[data-turn="${latest}"]`);
    turn?.scrollIntoView({ block: "start" });
    // The button that asked may be gone, and the focus with it.
    if (turn && hasLostFocus(turn)) turn.querySelector("h2")?.focus({ preventScroll: true });
  }, [latest]);

  // What is open belongs to the conversation that it was opened from.
  useEffect(() => reading.close(), [reading, conversationId]);

  const isWelcome = turns.length === 0;
  return (
    <div class={isWelcome ? "chat welcome" : "chat"}>
      {isWelcome && (
        <header class="greeting">
          <h1>
            想问什么？<span lang="en">What would you like to know?</span>
          </h1>
          <p>
            用文章的原话回答，每句都能点开出处。
            <span lang="en">Answers in the articles’ own words, each with its source.</span>
          </p>
        </header>
      )}
      {!isWelcome && (
        <h1 class="hidden">
          <Label zh="对话" en="Conversation" />
        </h1>
      )}
      <ol class="turns" ref={list}>
        {turns.map((turn) => (
          <TurnView key={turn.id} turn={turn} />
        ))}
      </ol>
      <AskForm />
      {isWelcome && <Suggestions />}
      <Spoken turn={turns.find(({ id }) => id === latest)} />
    </div>
  );
}

/** Whether nothing has the focus in the element's own tree, be it the document or a shadow tree. */
function hasLostFocus(element: Element): boolean {
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) return root.activeElement === null && document.activeElement === root.host;
  return document.activeElement === document.body;
}
