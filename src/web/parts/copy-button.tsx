import { useEffect, useState } from "preact/hooks";
import { copyText } from "./copy-text.ts";
import { Label } from "./label.tsx";

const SHOWN_FOR_IN_MS = 2500;
const outcomes = {
  copied: ["已复制", "Copied"],
  refused: ["浏览器不允许复制", "Not allowed"],
} as const;

interface Properties {
  readonly zh: string;
  readonly en: string;
  readonly text: () => string;
}

/** Copies what `text` gives, and says for a moment whether that went well. */
export function CopyButton({ zh, en, text }: Properties) {
  const [outcome, setOutcome] = useState<keyof typeof outcomes | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_FOR_IN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const [saidZh, saidEn] = outcome ? outcomes[outcome] : [zh, en];
  return (
    <button
      type="button"
      class="quiet"
      onClick={async () => setOutcome((await copyText(text())) ? "copied" : "refused")}
    >
      <span aria-live="polite">
        <Label zh={saidZh} en={saidEn} />
      </span>
    </button>
  );
}
