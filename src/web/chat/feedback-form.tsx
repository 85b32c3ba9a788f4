import { useState } from "preact/hooks";
import type { Answer } from "../../domain/answer.ts";
import { usePage } from "../parts/context.ts";
import { useStore } from "../parts/create-store.ts";
import { Label } from "../parts/label.tsx";
import { historyOf, type Turn } from "./turn.ts";

const LONGEST_COMMENT = 2000;

/** Whether the answer helped, and why; sent to the service, which keeps it beside the question. */
export function FeedbackForm({ turn, answer }: { readonly turn: Turn; readonly answer: Answer }) {
  const { chat, connection, takesFeedback } = usePage();
  const isTaken = useStore(takesFeedback);
  const [comment, setComment] = useState("");
  const [state, setState] = useState<"idle" | "commenting" | "thanked" | "failed">("idle");
  if (!isTaken) return null;

  const send = async (verdict: "up" | "down", words: string): Promise<boolean> => {
    const { turns } = chat.state.get();
    const spans = answer.citations.map(({ articleId, start, end }) => ({ articleId, start, end }));
    const body = {
      answerId: answer.id,
      verdict,
      comment: words,
      question: turn.question,
      history: historyOf(
        turns.slice(
          0,
          turns.findIndex(({ id }) => id === turn.id),
        ),
      ),
      status: answer.status,
      citations: spans,
    };
    const isSent = await connection.post("/api/feedback", body).then(
      () => true,
      () => false,
    );
    if (!isSent) setState("failed");
    return isSent;
  };
  const rate = async (verdict: "up" | "down") => {
    if (!(await send(verdict, ""))) return;
    chat.rate(turn.id, verdict);
    setState("commenting");
  };
  return (
    <>
      <span class="rating">
        <RatingButton verdict="up" chosen={turn.rating} zh="有用" en="Helpful" onRate={rate} />
        <RatingButton verdict="down" chosen={turn.rating} zh="没用" en="Not helpful" onRate={rate} />
      </span>
      {state === "commenting" && turn.rating && (
        <form
          class="comment"
          onSubmit={async (event) => {
            event.preventDefault();
            if (turn.rating && (await send(turn.rating, comment.trim()))) setState("thanked");
          }}
        >
          <label>
            <Label zh="哪里好，哪里不好？（可不填）" en="What was good or bad? Optional" />
            <textarea
              rows={2}
              maxLength={LONGEST_COMMENT}
              value={comment}
              onInput={(event) => setComment(event.currentTarget.value)}
            />
          </label>
          <button type="submit" disabled={comment.trim() === ""}>
            <Label zh="发送" en="Send" />
          </button>
        </form>
      )}
      <p class="facts" role="status">
        {state === "commenting" && <Label zh="已记下，谢谢。" en="Noted, thank you." />}
        {state === "thanked" && <Label zh="意见已收到，谢谢。" en="Received, thank you." />}
        {state === "failed" && <Label zh="没有送达，请稍后再试。" en="It was not received; try again later." />}
      </p>
    </>
  );
}

interface RatingProperties {
  readonly verdict: "up" | "down";
  readonly chosen: Turn["rating"];
  readonly zh: string;
  readonly en: string;
  readonly onRate: (verdict: "up" | "down") => void;
}

function RatingButton({ verdict, chosen, zh, en, onRate }: RatingProperties) {
  return (
    <button type="button" class="quiet" aria-pressed={chosen === verdict} onClick={() => onRate(verdict)}>
      <Label zh={zh} en={en} />
    </button>
  );
}
