import { useLayoutEffect, useRef } from "preact/hooks";
import type { Citation } from "../../domain/answer.ts";
import { useJson } from "../parts/use-json.ts";

interface SourcePageJson {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** The newspaper page's own text around the cited words, line breaks and misprints as they are. */
export function PageText({ citation }: { readonly citation: Citation }) {
  const { articleId, start, end } = citation;
  const loaded = useJson<SourcePageJson>(`/api/articles/${encodeURIComponent(articleId)}/page?s=${start}-${end}`);
  const mark = useRef<HTMLElement>(null);
  useLayoutEffect(() => mark.current?.scrollIntoView({ block: "center" }), [loaded]);
  if (loaded.state === "loading") return null;
  if (loaded.state === "failed") return <p class="failure">{loaded.message}</p>;
  const spot = loaded.value;
  return (
    <figure class="page-text">
      <pre lang="zh-CN">
        {spot.before}
        <mark class="cited" ref={mark}>
          {spot.text}
        </mark>
        {spot.after}
      </pre>
      <figcaption class="facts">
        {spot.file} · {spot.start}–{spot.end}
        <br />
        版面识别文字，未作改动。<span lang="en">The page as scanned, unchanged.</span>
      </figcaption>
    </figure>
  );
}
