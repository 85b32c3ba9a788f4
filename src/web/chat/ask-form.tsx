import type { TargetedEvent, TargetedKeyboardEvent, TargetedMouseEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { LONGEST_QUESTION } from "../../domain/answer.ts";
import { inTitleMarks } from "../../domain/text-language.ts";
import { usePage } from "../parts/context.ts";
import { useStore } from "../parts/create-store.ts";
import { Label } from "../parts/label.tsx";
import { useClearance } from "./use-clearance.ts";

/** The second click of a double one; what stands under it may have become another button. */
const isSecond = (event: TargetedMouseEvent<HTMLElement>) => event.detail > 1;

/** While an input method composes, Enter accepts its candidate; Safari tells so only by keyCode 229. */
export function isSending(event: TargetedKeyboardEvent<HTMLTextAreaElement>): boolean {
  return event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
}

/** Where the question is typed; while an answer comes, the button stops it. */
export function AskForm() {
  const { chat, draft } = usePage();
  const { turns, scope, conversationId } = useStore(chat.state);
  const text = useStore(draft);
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  useClearance(form);
  const isRunning = turns.some(({ state }) => state === "running");
  const length = [...text.trim()].length;

  useEffect(() => input.current?.focus({ preventScroll: true }), [conversationId]);

  const submit = (event: TargetedEvent) => {
    event.preventDefault();
    if (isRunning || length === 0 || length > LONGEST_QUESTION) return;
    draft.change(() => "");
    void chat.ask(text.trim());
  };
  const stop = (event: TargetedMouseEvent<HTMLElement>) => {
    if (isSecond(event)) return;
    const isByKey = event.detail === 0;
    if (isByKey) input.current?.focus({ preventScroll: true });
    chat.stop();
  };
  return (
    <form ref={form} class="ask" autocomplete="off" onSubmit={submit}>
      {scope && (
        <p class="scope">
          <span>
            只问 <cite>{inTitleMarks(scope.title)}</cite> <span lang="en">This article only</span>
          </span>
          <button type="button" aria-label="改问全部文章 Ask all articles" onClick={() => chat.limitTo(null)}>
            ✕
          </button>
        </p>
      )}
      <label for="question" class="hidden">
        <Label zh="问题" en="Question" />
      </label>
      <div class="field">
        <textarea
          id="question"
          ref={input}
          rows={1}
          value={text}
          placeholder={turns.length > 0 ? "接着问 · Follow up" : "用自己的话提问 · In your own words"}
          enterkeyhint="send"
          onInput={({ currentTarget }) => draft.change(() => currentTarget.value)}
          onKeyDown={(event) => {
            if (!isSending(event)) return;
            if (event.repeat) event.preventDefault();
            else submit(event);
          }}
        />
        {isRunning ? (
          <button key="stop" type="button" class="stop" onClick={stop}>
            <Label zh="停止" en="Stop" />
          </button>
        ) : (
          <button
            key="send"
            type="submit"
            class="send"
            disabled={length > LONGEST_QUESTION}
            onClick={(event) => {
              if (isSecond(event)) event.preventDefault();
            }}
          >
            <Label zh="提问" en="Ask" />
          </button>
        )}
      </div>
      {length > LONGEST_QUESTION && (
        <p class="problem" role="alert">
          问题最多 {LONGEST_QUESTION} 字，现有 {length} 字。
          <span lang="en">
            At most {LONGEST_QUESTION} characters; these are {length}.
          </span>
        </p>
      )}
    </form>
  );
}
