import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Chat } from "../chat/create-chat.ts";
import type { Scope } from "../chat/turn.ts";
import type { Connection } from "../service/connection.ts";
import type { Reading } from "../source/reading.ts";
import type { Store } from "./create-store.ts";

/** What every part of the page works with. */
export interface Context {
  readonly connection: Connection;
  readonly chat: Chat;
  /** What is typed and not yet asked. */
  readonly draft: Store<string>;
  readonly reading: Reading;
  /** Whether the service takes feedback. */
  readonly takesFeedback: Store<boolean>;
  /** Whether the chat stands in a box on another site. */
  readonly isEmbedded: boolean;
  /** The address that asks a question again; absent where the page has none to give. */
  readonly linkOf?: (question: string, scope: Scope | undefined) => string;
}

const PageContext = createContext<Context | null>(null);

export const ContextProvider = PageContext.Provider;

export function usePage(): Context {
  const context = useContext(PageContext);
  if (!context) throw new Error("A component stands outside of ContextProvider.");
  return context;
}
