import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { inTitleMarks } from "../../domain/text-language.ts";
import { usePage } from "../parts/context.ts";
import { Label } from "../parts/label.tsx";
import { AnswerView } from "./answer-view.tsx";
import { FailureView } from "./failure-view.tsx";
import { QuestionEditor } from "./question-editor.tsx";
import type { Turn } from "./turn.ts";

/** A question with its answer. */
export function TurnView({ turn }: { readonly turn: Turn }) {
  const { chat } = usePage();
  const [isEditing, setEditing] = useState(false);
  const askAgain = (question: string, isAlone = false) => {
    setEditing(false);
    void chat.ask(question, { inPlaceOf: turn.id, isAlone });
  };
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (wasEditing.current) edit.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  return (
    <li class={turn.state === "running" ? "turn running" : "turn"} data-turn={turn.id}>
      {isEditing ? (
        <QuestionEditor
          question={turn.question}
          onAsk={(question) => askAgain(question)}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <div class="asked">
          <h2 tabIndex={-1}>{turn.question}</h2>
          {turn.state !== "running" && (
            <button ref={edit} type="button" class="quiet" onClick={() => setEditing(true)}>
              <Label zh="修改" en="Edit" />
            </button>
          )}
        </div>
      )}
      {turn.scope && (
        <p class="understood">
          只问{inTitleMarks(turn.scope.title)} <span lang="en">This article only</span>
        </p>
      )}
      <AnswerView turn={turn} onAskAgain={(isAlone) => askAgain(turn.question, isAlone)} />
      {turn.state === "stopped" && (
        <p class="halted">
          <span>
            已停止。<span lang="en">Stopped.</span>
          </span>
          <button type="button" onClick={() => askAgain(turn.question)}>
            <Label zh="重新回答" en="Ask again" />
          </button>
        </p>
      )}
      {turn.failure && <FailureView failure={turn.failure} onRetry={() => askAgain(turn.question)} />}
    </li>
  );
}
