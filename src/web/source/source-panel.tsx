import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../parts/context.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { useStore } from "../parts/create-store.ts";
import { Label } from "../parts/label.tsx";
import { useJson } from "../parts/use-json.ts";
import type { ArticleJson } from "../service/article-json.ts";
import { ArticleText } from "./article-text.tsx";
import { CitationSteps } from "./citation-steps.tsx";
import { CitedFrom } from "./cited-from.tsx";
import { closeByBackButton } from "./close-by-back-button.ts";
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
  const loaded = useJson<ArticleJson>(citation ? `/api/articles/${encodeURIComponent(citation.articleId)}` : null);
  const article = loaded.state === "loaded" ? loaded.value : null;
  const [view, setView] = useState<"article" | "page">("article");

  useLayoutEffect(() => {
    const element = dialog.current;
    const opener = focusedBeside(element);
    const isBeside = isEmbedded || matchMedia(BESIDE).matches;
    if (isBeside) element?.show();
    else element?.showModal();
    const leaveSheet = isBeside ? () => undefined : closeByBackButton(reading.close);
    element?.querySelector<HTMLElement>(".panel-body")?.focus({ preventScroll: true });
    return () => {
      leaveSheet();
      element?.close();
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, [isEmbedded, reading]);
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
        <CitationSteps opened={opened} />
        <button type="button" class="close" aria-label="关闭原文 Close source" onClick={reading.close}>
          ✕
        </button>
      </div>
      <CitedFrom citation={citation} article={article} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="panel-body" tabIndex={0} aria-label="原文正文 Text">
        {loaded.state === "failed" && <p class="failure">{loaded.message}</p>}
        {isPage && <PageText citation={citation} />}
        {!isPage && article && <ArticleText article={article} selected={citation} />}
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
        {article && (
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

/** What has the focus in the element's own tree, be it the document or a shadow tree. */
function focusedBeside(element: HTMLElement | null): Element | null {
  const root = element?.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
}
