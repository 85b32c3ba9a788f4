import type { Answer } from "../../domain/answer.ts";
import { usePage } from "../parts/context.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { Label } from "../parts/label.tsx";
import { answerAsText } from "./answer-as-text.ts";
import { FeedbackForm } from "./feedback-form.tsx";
import { footNotices } from "./foot-notices.ts";
import { languageOf, type Turn } from "./turn.ts";

/** Puts the question once more; alone, without what went before it. */
export type AskAgain = (isAlone?: boolean) => void;

interface Properties {
  readonly turn: Turn;
  readonly answer: Answer;
  readonly onAskAgain: AskAgain;
}

/** What the reader must know about the answer as a whole, and what can be done with it. */
export function AnswerFoot({ turn, answer, onAskAgain }: Properties) {
  const { connection, linkOf } = usePage();
  const notices = footNotices(turn, answer);
  return (
    <footer class="foot">
      {notices.length > 0 && (
        <ul class="notices" lang={languageOf(turn)} aria-label="说明 Notes">
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
      {answer.degraded && notices.length === 0 && (
        <p class="notices">
          <Label zh="服务不完整，可能有遗漏。" en="The service is degraded; something may be missing." />
        </p>
      )}
      <div class="actions">
        <CopyButton zh="复制" en="Copy" text={() => answerAsText(turn, answer, connection.url)} />
        {linkOf && <CopyButton zh="链接" en="Link" text={() => linkOf(turn.askedAs ?? turn.question, turn.scope)} />}
        <button type="button" class="quiet" onClick={() => onAskAgain()}>
          <Label zh="再答一次" en="Again" />
        </button>
        <FeedbackForm turn={turn} answer={answer} />
      </div>
    </footer>
  );
}
