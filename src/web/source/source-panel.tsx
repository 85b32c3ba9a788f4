import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Citation } from "../../domain/answer.ts";
import { usePage } from "../parts/context.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { useStore } from "../parts/create-store.ts";
import { Label } from "../parts/label.tsx";
import type { ArticleJson } from "../service/article-json.ts";
import { ArticleText } from "./article-text.tsx";
import { PageText } from "./page-text.tsx";
import type { Opened } from "./reading.ts";
import { quotation } from "./reference.ts";

/** Where the panel no longer fits beside the answer, it is a sheet over it. */
const BESIDE = "(min-width: 64rem)";

/** The article of the opened citation beside the answer, scrolled to the cited words. */
export function SourcePanel() {
  const { reading } = usePage();
  const opened = useStore(reading.opened);
  return opened && <OpenPanel opened={opened} />;
}

function OpenPanel({ opened }: { readonly opened: Opened }) {
  const { reading, connection, isEmbedded } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const citation = opened.citations[opened.at];
  const article = useArticle(citation?.articleId);
  const [view, setView] = useState<"article" | "page">("article");

  useLayoutEffect(() => {
    const element = dialog.current;
    const opener = focusedBeside(element);
    if (isEmbedded || matchMedia(BESIDE).matches) element?.show();
    else element?.showModal();
    element?.querySelector<HTMLElement>(".panel-body")?.focus({ preventScroll: true });
    return () => {
      element?.close();
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, [isEmbedded]);
  useLayoutEffect(() => {
    if (article !== null) dialog.current?.querySelector("mark.cited")?.scrollIntoView({ block: "center" });
  }, [article, citation, view]);

  if (!citation) return null;
  const span = `${citation.start}-${citation.end}`;
  const address = connection.url(`/articles/${encodeURIComponent(citation.articleId)}?s=${span}#s=${span}`);
  const isPage = view === "page" && citation.page !== undefined;
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
      <div class="bar">
        <Steps opened={opened} />
        <button type="button" class="close" aria-label="关闭原文 Close source" onClick={reading.close}>
          ✕
        </button>
      </div>
      <CitedFrom citation={citation} article={article === "failed" ? null : article} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="panel-body" tabIndex={0} aria-label="原文正文 Text">
        {article === "failed" && (
          <p class="failure">
            原文没有打开，请关闭后再点一次。<span lang="en">The source did not open; close it and try again.</span>
          </p>
        )}
        {isPage && <PageText citation={citation} />}
        {!isPage && article !== null && article !== "failed" && <ArticleText article={article} selected={citation} />}
      </section>
      <div class="actions">
        {citation.page && (
          <button
            type="button"
            class="quiet"
            aria-pressed={isPage}
            onClick={() => setView(isPage ? "article" : "page")}
          >
            <Label zh="版面原文" en="As printed" />
          </button>
        )}
        {article !== null && article !== "failed" && (
          <CopyButton
            zh="复制引文"
            en="Copy quotation"
            text={() => quotation(citation.quote, article, citation.speaker, address)}
          />
        )}
        <a class="button quiet" href={address} target="_blank" rel="noopener">
          <Label zh="整页打开" en="Open page" />
        </a>
      </div>
    </dialog>
  );
}

/** Stays in sight while the text scrolls to the cited words. */
function CitedFrom({ citation, article }: { readonly citation: Citation; readonly article: ArticleJson | null }) {
  const { speaker, title, publisher, publishedOn } = citation;
  const basis = article?.publishedOnBasis === "inferred" ? "（推定）" : "";
  return (
    <div class="cited-from">
      <cite>《{title}》</cite>
      <p class="facts">
        {[speaker, publisher, publishedOn ? `${publishedOn}${basis}` : "日期不详 undated"].filter(Boolean).join(" · ")}
      </p>
    </div>
  );
}

/** What has the focus in the element's own tree, be it the document or a shadow tree. */
function focusedBeside(element: HTMLElement | null): Element | null {
  const root = element?.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
}

function Steps({ opened }: { readonly opened: Opened }) {
  const { reading } = usePage();
  const { at, citations } = opened;
  return (
    <div class="steps">
      <button type="button" aria-label="上一处 Previous citation" disabled={at === 0} onClick={() => reading.step(-1)}>
        ‹
      </button>
      <button
        type="button"
        aria-label="下一处 Next citation"
        disabled={at === citations.length - 1}
        onClick={() => reading.step(1)}
      >
        ›
      </button>
      <p role="status">
        <Label zh={`出处 ${at + 1} / ${citations.length}`} en="Source" />
        <span class="hidden">{citations[at]?.quote}</span>
      </p>
    </div>
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
