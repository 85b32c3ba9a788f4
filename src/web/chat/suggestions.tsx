import { useEffect, useState } from "preact/hooks";
import { usePage } from "../parts/context.ts";
import { Label } from "../parts/label.tsx";

interface SuggestionsJson {
  readonly questions: readonly { readonly text: string; readonly articleId: string; readonly title: string }[];
  readonly newest: readonly { readonly id: string; readonly title: string; readonly publishedOn: string | null }[];
}

/** What the articles themselves offer to ask about. */
export function Suggestions() {
  const { connection, chat, isEmbedded } = usePage();
  const [offered, setOffered] = useState<SuggestionsJson | null>(null);
  useEffect(() => {
    connection.getJson<SuggestionsJson>("/api/suggestions").then(setOffered, () => undefined);
  }, [connection]);
  // Nothing is drawn before it is known, so that nothing moves.
  if (offered === null) return null;
  return (
    <div class="suggestions">
      <section>
        <h2>
          <Label zh="可以这样问" en="To begin with" />
        </h2>
        <ul>
          {offered.questions.map(({ text, title }) => (
            <li key={text}>
              <button type="button" onClick={() => void chat.ask(text)}>
                <span>{text}</span>
                {!text.includes(title) && <span class="facts">{title}</span>}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>
          <Label zh="最新文章" en="Newest articles" />
        </h2>
        <ul>
          {offered.newest.map(({ id, title, publishedOn }) => (
            <li key={id}>
              <a
                href={connection.url(`/articles/${encodeURIComponent(id)}`)}
                target={isEmbedded ? "_blank" : undefined}
                rel="noopener"
              >
                <span>{title}</span>
                <span class="facts">{publishedOn}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
