import type { Chat } from "../chat/create-chat.ts";
import { go, place } from "./location.ts";

/**
 * Asks the question in `#q=` or `?q=` of the first screen, now and whenever the address gets another one; the fragment
 * is what links use, since it never reaches a server's log. `?article=` limits the questions to one article.
 */
export function askWhatTheAddressAsks(chat: Chat): void {
  const ask = () => {
    const { path, query } = place.get();
    if (path !== "/") return;
    const question = (new URLSearchParams(location.hash.slice(1)).get("q") ?? query.get("q") ?? "").trim();
    const [articleId, title] = [query.get("article"), query.get("title")];
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
