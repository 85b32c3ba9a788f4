import { useEffect, useState } from "preact/hooks";
import type { Citation } from "../../domain/answer.ts";
import { usePage } from "../parts/context.ts";

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
  const { connection } = usePage();
  const [spot, setSpot] = useState<SourcePageJson | "failed" | null>(null);
  const { articleId, start, end } = citation;
  useEffect(() => {
    const leaving = new AbortController();
    setSpot(null);
    const path = `/api/articles/${encodeURIComponent(articleId)}/page?s=${start}-${end}`;
    connection.getJson<SourcePageJson>(path, leaving.signal).then(setSpot, () => {
      if (!leaving.signal.aborted) setSpot("failed");
    });
    return () => leaving.abort();
  }, [articleId, start, end, connection]);
  if (spot === null) return null;
  if (spot === "failed")
    return (
      <p class="failure">
        版面原文没有打开。<span lang="en">The source page did not open.</span>
      </p>
    );
  return (
    <figure class="page-text">
      <pre lang="zh-CN">
        {spot.before}
        <mark class="cited">{spot.text}</mark>
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
