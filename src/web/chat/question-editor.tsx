import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { LONGEST_QUESTION } from "../../domain/answer.ts";
import { Label } from "../parts/label.tsx";
import { isSending } from "./ask-form.tsx";

interface Properties {
  readonly question: string;
  readonly onAsk: (question: string) => void;
  readonly onCancel: () => void;
}

/** A question that was asked, opened for a change. */
export function QuestionEditor({ question, onAsk, onCancel }: Properties) {
  const [text, setText] = useState(question);
  const input = useRef<HTMLTextAreaElement>(null);
  // Before the page is drawn, so that a key pressed at once is the editor's.
  useLayoutEffect(() => input.current?.focus(), []);
  const submit = () => {
    if (text.trim() !== "") onAsk(text.trim());
  };
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <textarea
        ref={input}
        aria-label="修改问题 Edit the question"
        rows={2}
        value={text}
        maxLength={LONGEST_QUESTION}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && !event.isComposing) onCancel();
          if (!isSending(event)) return;
          event.preventDefault();
          submit();
        }}
      />
      <button type="submit">
        <Label zh="重新提问" en="Ask again" />
      </button>
      <button type="button" class="quiet" onClick={onCancel}>
        <Label zh="取消" en="Cancel" />
      </button>
    </form>
  );
}
