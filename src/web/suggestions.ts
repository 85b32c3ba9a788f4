import { byId, element } from "./element.ts";

interface ArticleListing {
  readonly articles: readonly {
    readonly questions: readonly string[];
    readonly title: string;
    readonly publishedOn: string | null;
  }[];
}

const shown = 5;
const longest = 45;

/** Offers questions that the articles themselves print, from as many articles as there are. */
export async function showSuggestions(choose: (question: string) => void): Promise<void> {
  const response = await fetch("/api/articles");
  if (!response.ok) return;
  const { articles }: ArticleListing = await response.json();
  const dates = articles.flatMap(({ publishedOn }) => publishedOn ?? []).sort();
  const range = dates.length > 0 ? `，${dates[0]} 至 ${dates.at(-1)}` : "";
  byId("corpus-facts", HTMLParagraphElement).textContent =
    `收录 ${articles.length} 篇文章${range} · ${articles.length} articles`;
  byId("suggestions", HTMLUListElement).replaceChildren(
    ...pick(articles).map((question) =>
      element("li", {}, element("button", { type: "button", onclick: () => choose(question) }, question)),
    ),
  );
}

/** Takes the first question of each article, then the second of each, and so on. */
function pick(articles: ArticleListing["articles"]): string[] {
  const lists = articles.map(({ questions }) =>
    questions.map(clean).filter((text) => text !== "" && text.length <= longest),
  );
  const most = Math.max(0, ...lists.map((list) => list.length));
  const inTurn = Array.from({ length: most }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
  return [...new Set(inTurn)].slice(0, shown);
}

/** Drops the printed label before a question, such as “问：” or “记者：”. */
function clean(question: string): string {
  return question.replace(/^[\p{L}\p{N}]{1,6}[：:]\s*/u, "").trim();
}
