import type { Answer, Question } from "../../domain/answer.ts";
import type { AnswerEvent } from "../../domain/answer-event.ts";
import type { Conversation, KeptConversations } from "../kept/kept-conversations.ts";
import { createStore, type Store } from "../parts/create-store.ts";
import { newId } from "../parts/new-id.ts";
import { Failure } from "../service/connection.ts";
import { foundAgain, historyOf, type Scope, startTurn, type Turn, withAnswer, withEvent } from "./turn.ts";

type Ask = (question: Question, signal: AbortSignal, onEvent: (event: AnswerEvent) => void) => Promise<Answer>;

export interface ChatState {
  readonly conversationId: string;
  readonly turns: readonly Turn[];
  /** The turn that was asked last, wherever it stands. */
  readonly latest: string | null;
  /** What the next questions are limited to. */
  readonly scope: Scope | null;
}

export interface Chat {
  readonly state: Store<ChatState>;
  /**
   * Asks after all turns, or in place of one, whose limits it keeps; the turns after that one stay. `isAlone` asks
   * without what went before. Nothing happens while one runs.
   */
  ask(question: string, options?: { readonly inPlaceOf?: string; readonly isAlone?: boolean }): Promise<void>;
  stop(): void;
  startOver(): void;
  /** Goes on with a conversation; the one that runs here just runs on. */
  resume(conversation: Conversation): void;
  limitTo(scope: Scope | null): void;
  rate(turnId: string, rating: Turn["rating"] & string): void;
}

const fresh = (): ChatState => ({ conversationId: newId(), turns: [], latest: null, scope: null });

/** One conversation at a time; `memory` keeps it on the device, null for no memory at all. */
export function createChat(ask: Ask, memory: KeptConversations | null): Chat {
  const state = createStore(fresh());
  let running: AbortController | null = null;

  const update = (id: string, change: (turn: Turn) => Turn) =>
    state.change((now) => ({ ...now, turns: now.turns.map((turn) => (turn.id === id ? change(turn) : turn)) }));
  const remember = (replaced?: string) => {
    const { conversationId, turns } = state.get();
    memory?.keep({ id: conversationId, turns }, replaced);
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
    async ask(question, { inPlaceOf, isAlone = false } = {}) {
      if (question === "" || running) return;
      const controller = new AbortController();
      running = controller;
      const { turns, scope: nextScope } = state.get();
      const replaced = turns.find(({ id }) => id === inPlaceOf);
      const position = replaced ? turns.indexOf(replaced) : turns.length;
      const scope = replaced ? (replaced.scope ?? null) : nextScope;
      const before = turns.slice(0, position);
      const turn = startTurn(question, scope);
      state.change((now) => ({ ...now, turns: [...before, turn, ...turns.slice(position + 1)], latest: turn.id }));
      remember(inPlaceOf);
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
    resume({ id, turns }) {
      if (running && id === state.get().conversationId) return;
      const last = turns.at(-1);
      const latest = last?.id ?? null;
      replace({ conversationId: id, turns: turns.map(foundAgain), latest, scope: last?.scope ?? null });
    },
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
