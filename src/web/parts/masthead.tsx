import { usePage } from "./context.ts";
import { useStore } from "./create-store.ts";
import { Label } from "./label.tsx";

const screens = [
  ["/", "提问", "Ask"],
  ["/articles", "文章", "Articles"],
  ["/timeline", "脉络", "Timeline"],
  ["/history", "记录", "History"],
] as const;

/** What the window is called while a screen is shown. */
export function titleOf(path: string): string {
  const screen = screens.find(([href]) => href === path && href !== "/");
  return screen ? `${screen[1]} ${screen[2]} · 依据 Yiju` : "依据 Yiju";
}

/** The name of the page and the way to its screens. */
export function Masthead({ path }: { readonly path: string }) {
  const { chat } = usePage();
  const { turns } = useStore(chat.state);
  return (
    <header class="masthead">
      <a class="nameplate" href="/" lang="zh-CN">
        依据
        <span lang="en">Yiju</span>
      </a>
      <nav aria-label="栏目 Sections">
        {screens.map(([href, zh, en]) => (
          <a key={href} href={href} aria-current={path === href ? "page" : undefined}>
            <Label zh={zh} en={en} />
          </a>
        ))}
        {path === "/" && turns.length > 0 && (
          <button type="button" onClick={chat.startOver}>
            <Label zh="新对话" en="New" />
          </button>
        )}
      </nav>
    </header>
  );
}
