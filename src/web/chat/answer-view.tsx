import type { Citation } from "../../domain/answer.ts";
import { Label } from "../parts/label.tsx";
import { AnswerFoot, type AskAgain } from "./answer-foot.tsx";
import { AnswerHead } from "./answer-head.tsx";
import { ClosestPassages } from "./closest-passages.tsx";
import { groupBySource } from "./group-by-source.ts";
import { SentenceGroupView } from "./sentence-group-view.tsx";
import { languageOf, type Turn } from "./turn.ts";

/** An answer while it comes into being and once it is whole; what has been drawn never moves. */
export function AnswerView({ turn, onAskAgain }: { readonly turn: Turn; readonly onAskAgain: AskAgain }) {
  const { answer, sentences, citations } = turn;
  const shown: readonly Citation[] = answer ? [...answer.citations, ...answer.closest] : citations;
  return (
    <div class={`answer ${answer?.status ?? turn.state}`}>
      {turn.askedAs && (
        <p class="understood">
          按这个问题理解：{turn.askedAs}
          <button type="button" class="quiet" disabled={turn.state === "running"} onClick={() => onAskAgain(true)}>
            <Label zh="不接上文，单独问" en="Ask it on its own" />
          </button>
        </p>
      )}
      <AnswerHead turn={turn} />
      <div class="sentences" lang={languageOf(turn)}>
        {groupBySource(sentences, shown).map((group) => (
          <SentenceGroupView key={group.from} group={group} citations={shown} />
        ))}
      </div>
      {answer && answer.closest.length > 0 && (
        <ClosestPassages question={turn.askedAs ?? turn.question} answer={answer} citations={shown} />
      )}
      {answer && <AnswerFoot turn={turn} answer={answer} onAskAgain={onAskAgain} />}
    </div>
  );
}
