import type { Answer } from "../../domain/answer.ts";
import { usePage } from "../parts/context.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { Label } from "../parts/label.tsx";
import { answerAsText } from "./answer-as-text.ts";
import { FeedbackForm } from "./feedback-form.tsx";
import type { Turn } from "./turn.ts";

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
  const said = new Set(answer.sentences.map(({ text }) => text));
  // How the question was understood stands above the answer already.
  const isShown = (notice: string) => said.has(notice) || (turn.askedAs && notice.includes(turn.askedAs));
  const notices = answer.notices.filter((notice) => !isShown(notice));
  return (
    <footer class="foot">
      {notices.length > 0 && (
        <ul class="notices" aria-label="说明 Notes">
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
        <CopyButton zh="复制" en="Copy" text={() => answerAsText(turn.question, answer, connection.url)} />
        {linkOf && <CopyButton zh="链接" en="Link" text={() => linkOf(turn.question)} />}
        <button type="button" class="quiet" onClick={() => onAskAgain()}>
          <Label zh="再答一次" en="Again" />
        </button>
        <FeedbackForm turn={turn} answer={answer} />
      </div>
    </footer>
  );
}
