import type { TargetedEvent, TargetedKeyboardEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { LONGEST_QUESTION } from "../../domain/answer.ts";
import { usePage } from "../parts/context.ts";
import { useStore } from "../parts/create-store.ts";
import { Label } from "../parts/label.tsx";

/** While an input method composes, Enter accepts its candidate; Safari tells so only by keyCode 229. */
export function isSending(event: TargetedKeyboardEvent<HTMLTextAreaElement>): boolean {
  return event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
}

/** Where the question is typed; while an answer comes, the button stops it. */
export function AskForm() {
  const { chat } = usePage();
  const { turns, scope, conversationId } = useStore(chat.state);
  const [text, setText] = useState("");
  const input = useRef<HTMLTextAreaElement>(null);
  const isRunning = turns.at(-1)?.state === "running";
  const length = [...text.trim()].length;

  useEffect(() => input.current?.focus({ preventScroll: true }), [conversationId]);

  const submit = (event: TargetedEvent) => {
    event.preventDefault();
    if (isRunning || length === 0 || length > LONGEST_QUESTION) return;
    setText("");
    void chat.ask(text.trim());
  };
  return (
    <form class="ask" autocomplete="off" onSubmit={submit}>
      {scope && (
        <p class="scope">
          <span>
            只问 <cite>《{scope.title}》</cite> <span lang="en">This article only</span>
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
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (isSending(event)) submit(event);
          }}
        />
        {isRunning ? (
          <button type="button" class="stop" onClick={chat.stop}>
            <Label zh="停止" en="Stop" />
          </button>
        ) : (
          <button type="submit" class="send" disabled={length > LONGEST_QUESTION}>
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
