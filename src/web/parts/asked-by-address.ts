import type { Chat } from "../chat/create-chat.ts";
import type { Scope } from "../chat/turn.ts";
import { go, place } from "./location.ts";

/** The address that asks a question, of one article where it is limited to that. */
export function addressThatAsks(question: string, scope?: Scope): string {
  const limits = scope ? { article: scope.articleId, title: scope.title } : {};
  const fields = Object.entries({ q: question, ...limits });
  return `/#${fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}

/**
 * Asks the question in `#q=` or `?q=` of the first screen, now and whenever the address gets another one; the fragment
 * is what links use, since it never reaches a server's log. `article=` limits the questions to one article.
 */
export function askWhatTheAddressAsks(chat: Chat): void {
  const ask = () => {
    const { path, query } = place.get();
    if (path !== "/") return;
    const fragment = new URLSearchParams(location.hash.slice(1));
    const value = (name: string) => fragment.get(name) ?? query.get(name);
    const question = (value("q") ?? "").trim();
    const [articleId, title] = [value("article"), value("title")];
    if (question === "" && !articleId) return;
    go("/", "replace");
    chat.startOver();
    if (articleId) chat.limitTo({ articleId, title: title || articleId });
    if (question !== "") void chat.ask(question);
  };
  place.subscribe(ask);
  addEventListener("hashchange", ask);
  ask();
}
