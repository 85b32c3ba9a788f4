import { languageTag } from "../../domain/text-language.ts";
import { languageOf, type Turn } from "./turn.ts";

/** Reads the newest answer aloud sentence by sentence, free of buttons, to whoever uses a screen reader. */
export function Spoken({ turn }: { readonly turn: Turn | undefined }) {
  return (
    <div class="hidden" role="log" aria-live="polite" aria-label="回答 Answer">
      {turn?.sentences.map((sentence, i) => (
        <p key={`${turn.id} ${i}`} lang={sentence.kind === "quote" ? languageTag(sentence.text) : languageOf(turn)}>
          {sentence.text}
        </p>
      ))}
      {turn?.state === "stopped" && <p>已停止。Stopped.</p>}
      {turn?.failure && <p>{turn.failure.message}</p>}
    </div>
  );
}
