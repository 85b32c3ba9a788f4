import type { Answer } from "../../domain/answer.ts";
import { Label } from "../parts/label.tsx";
import type { Turn } from "./turn.ts";

/** What the reader must know about the answer as a whole, and what can be done with it. */
export function AnswerFoot({ turn: _turn, answer }: { readonly turn: Turn; readonly answer: Answer }) {
  const said = new Set(answer.sentences.map(({ text }) => text));
  const notices = answer.notices.filter((notice) => !said.has(notice));
  return (
    <footer class="foot">
      {notices.length > 0 && (
        <ul class="notices" aria-label="说明 Notes">
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
      {answer.degraded && answer.notices.length === 0 && (
        <p class="notices">
          <Label zh="服务不完整，可能有遗漏。" en="The service is degraded; something may be missing." />
        </p>
      )}
    </footer>
  );
}
