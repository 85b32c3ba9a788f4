import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { hasCome, mayReload } from "./reload-once.ts";
import { useServiceReturn } from "./use-service-return.ts";

/** Screens beyond the first are fetched when they are gone to. */
const screens: Readonly<Record<string, () => Promise<ComponentType>>> = {
  "/articles": async () => (await import("../browse/browse-screen.tsx")).BrowseScreen,
  "/timeline": async () => (await import("../timeline/timeline-screen.tsx")).TimelineScreen,
  "/history": async () => (await import("../kept/history-screen.tsx")).HistoryScreen,
};

/** Whether the page itself draws what lies at a path. */
export const isScreen = (path: string) => path === "/" || path in screens;

/** The screen at a path other than the first. */
export function Screen({ path }: { readonly path: string }) {
  const [shown, setShown] = useState<{ readonly path: string; readonly Content: ComponentType | null } | null>(null);
  useEffect(() => {
    screens[path]?.().then(
      (Content) => {
        hasCome();
        setShown({ path, Content });
      },
      () => setShown({ path, Content: null }),
    );
  }, [path]);
  if (shown?.path !== path) return null;
  return shown.Content ? <shown.Content /> : <Unfetched path={path} />;
}

/** Where a screen's script did not come; browsers may not ask for it again before the page is loaded anew. */
function Unfetched({ path }: { readonly path: string }) {
  const isBack = useServiceReturn(true);
  const [isGivenUp, setGivenUp] = useState(false);
  useEffect(() => {
    if (!isBack) return;
    if (mayReload(path)) location.reload();
    else setGivenUp(true);
  }, [isBack, path]);
  if (isGivenUp)
    return (
      <p class="failure">
        这一页没有取到，请稍后刷新页面。
        <span lang="en">This screen could not be loaded; please reload the page later.</span>
      </p>
    );
  return (
    <p class="failure">
      这一页没有取到，网络恢复后会自动再取。
      <span lang="en">This screen could not be loaded; it will be once the network is back.</span>
    </p>
  );
}
