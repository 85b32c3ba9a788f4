import type { Answer, Question } from "../../domain/answer.ts";
import type { AnswerEvent } from "../../domain/answer-event.ts";
import type { Conversation, KeptConversations } from "../kept/kept-conversations.ts";
import { createStore, type Store } from "../parts/create-store.ts";
import { newId } from "../parts/new-id.ts";
import { Failure } from "../service/connection.ts";
import { historyOf, startTurn, type Turn, withAnswer, withEvent } from "./turn.ts";

type Ask = (question: Question, signal: AbortSignal, onEvent: (event: AnswerEvent) => void) => Promise<Answer>;

/** The one article that the next questions are put to. */
export interface Scope {
  readonly articleId: string;
  readonly title: string;
}

export interface ChatState {
  readonly conversationId: string;
  readonly turns: readonly Turn[];
  readonly scope: Scope | null;
}

export interface Chat {
  readonly state: Store<ChatState>;
  /**
   * Asks after the first `keep` turns, or after all; later ones are dropped. `isAlone` asks without what went before.
   * Nothing happens while one runs.
   */
  ask(question: string, options?: { readonly keep?: number; readonly isAlone?: boolean }): Promise<void>;
  stop(): void;
  startOver(): void;
  resume(conversation: Conversation): void;
  limitTo(scope: Scope | null): void;
  rate(turnId: string, rating: Turn["rating"] & string): void;
}

const fresh = (): ChatState => ({ conversationId: newId(), turns: [], scope: null });

/** One conversation at a time; `memory` keeps it on the device, null for no memory at all. */
export function createChat(ask: Ask, memory: KeptConversations | null): Chat {
  const state = createStore(fresh());
  let running: AbortController | null = null;

  const update = (id: string, change: (turn: Turn) => Turn) =>
    state.change((now) => ({ ...now, turns: now.turns.map((turn) => (turn.id === id ? change(turn) : turn)) }));
  const remember = () => {
    const { conversationId, turns } = state.get();
    memory?.keep({ id: conversationId, turns });
  };
  const stop = () => running?.abort();
  const replace = (next: ChatState) => {
    stop();
    running = null;
    state.change(() => next);
  };

  return {
    state,
    stop,
    async ask(question, { keep, isAlone = false } = {}) {
      if (question === "" || running) return;
      const controller = new AbortController();
      running = controller;
      const { turns, scope } = state.get();
      const before = turns.slice(0, keep ?? turns.length);
      const turn = startTurn(question);
      state.change((now) => ({ ...now, turns: [...before, turn] }));
      const history = isAlone ? [] : historyOf(before);
      const asked = { question, history, ...(scope ? { articleIds: [scope.articleId] } : {}) };
      try {
        const answer = await ask(asked, controller.signal, (event) => update(turn.id, (now) => withEvent(now, event)));
        update(turn.id, (now) => withAnswer(now, answer));
      } catch (error) {
        update(turn.id, (now) => (controller.signal.aborted ? { ...now, state: "stopped" } : failed(now, error)));
      } finally {
        if (running === controller) {
          running = null;
          remember();
        }
      }
    },
    startOver: () => replace(fresh()),
    resume: ({ id, turns }) => replace({ conversationId: id, turns, scope: null }),
    limitTo: (scope) => state.change((now) => ({ ...now, scope })),
    rate(turnId, rating) {
      update(turnId, (turn) => ({ ...turn, rating }));
      remember();
    },
  };
}

function failed(turn: Turn, error: unknown): Turn {
  const { kind, message } =
    error instanceof Failure
      ? error
      : new Failure("refused", "出了意外，请重试。Something went wrong; please try again.");
  return { ...turn, state: "failed", failure: { kind, message } };
}
