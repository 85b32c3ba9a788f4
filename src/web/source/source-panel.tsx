import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../parts/context.ts";
import { useStore } from "../parts/create-store.ts";
import { Label } from "../parts/label.tsx";
import type { ArticleJson } from "../service/article-json.ts";
import { ArticleText } from "./article-text.tsx";
import type { Opened } from "./reading.ts";

/** Where the panel no longer fits beside the answer, it is a sheet over it. */
const BESIDE = "(min-width: 64rem)";

/** The article of the opened citation beside the answer, scrolled to the cited words. */
export function SourcePanel() {
  const { reading } = usePage();
  const opened = useStore(reading.opened);
  return opened && <OpenPanel opened={opened} />;
}

function OpenPanel({ opened }: { readonly opened: Opened }) {
  const { reading, connection } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const citation = opened.citations[opened.at];
  const article = useArticle(citation?.articleId);

  useLayoutEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    if (matchMedia(BESIDE).matches) element?.show();
    else element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, []);
  useLayoutEffect(() => {
    if (article === null) return;
    const body = dialog.current?.querySelector<HTMLElement>(".panel-body");
    body?.focus({ preventScroll: true });
    body?.querySelector("mark.cited")?.scrollIntoView({ block: "center" });
  }, [article, citation]);

  if (!citation) return null;
  const span = `${citation.start}-${citation.end}`;
  return (
    <dialog
      ref={dialog}
      id="panel"
      class="panel"
      aria-label="原文 Source"
      onCancel={(event) => {
        event.preventDefault();
        reading.close();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.isComposing) reading.close();
      }}
    >
      <header>
        <div class="steps">
          <button
            type="button"
            aria-label="上一处 Previous citation"
            disabled={opened.at === 0}
            onClick={() => reading.step(-1)}
          >
            ‹
          </button>
          <span>
            {opened.at + 1}/{opened.citations.length}
          </span>
          <button
            type="button"
            aria-label="下一处 Next citation"
            disabled={opened.at === opened.citations.length - 1}
            onClick={() => reading.step(1)}
          >
            ›
          </button>
        </div>
        <a
          href={connection.url(`/articles/${encodeURIComponent(citation.articleId)}?s=${span}#s=${span}`)}
          target="_blank"
          rel="noopener"
        >
          <Label zh="整页打开" en="Open page" />
        </a>
        <button type="button" aria-label="关闭原文 Close source" onClick={reading.close}>
          ✕
        </button>
      </header>
      <div class="panel-body" tabIndex={-1}>
        {article === "failed" && (
          <p class="failure">
            原文没有打开，请关闭后再点一次。<span lang="en">The source did not open; close it and try again.</span>
          </p>
        )}
        {article !== null && article !== "failed" && <ArticleText article={article} selected={citation} />}
      </div>
    </dialog>
  );
}

function useArticle(id: string | undefined): ArticleJson | "failed" | null {
  const { connection } = usePage();
  const [article, setArticle] = useState<ArticleJson | "failed" | null>(null);
  useEffect(() => {
    if (id === undefined) return;
    const leaving = new AbortController();
    setArticle((now) => (now !== null && now !== "failed" && now.id === id ? now : null));
    connection.getJson<ArticleJson>(`/api/articles/${encodeURIComponent(id)}`, leaving.signal).then(setArticle, () => {
      if (!leaving.signal.aborted) setArticle("failed");
    });
    return () => leaving.abort();
  }, [id, connection]);
  return article;
}
