import { Document } from "@langchain/core/documents";
import { BaseRetriever, type BaseRetrieverInput } from "@langchain/core/retrievers";

/** A passage as LangChain is given it; `articleText.slice(start, end) === text`. */
export interface RetrievedPassage {
  readonly passageId: string;
  readonly articleId: string;
  readonly title: string;
  /** ISO 8601, possibly without day or month; null where the article has no date. */
  readonly publishedOn: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** What a chain needs to cite the document; offsets count UTF-16 code units of the article's text. */
export interface CitationMetadata {
  readonly passageId: string;
  readonly articleId: string;
  readonly title: string;
  readonly publishedOn: string | null;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  /** The article's page with the passage highlighted. */
  readonly url: string;
}

export interface YijuRetrieverInput extends BaseRetrieverInput {
  readonly retrieve: (query: string) => Promise<readonly RetrievedPassage[]>;
  /** Where the articles are served, such as "https://example.org"; empty for relative links. */
  readonly baseUrl?: string;
}

/** Our retrieval as a LangChain retriever. A class only because LangChain's runnables are. */
export class YijuRetriever extends BaseRetriever<CitationMetadata> {
  lc_namespace = ["yiju", "retrievers"];
  readonly #retrieve: YijuRetrieverInput["retrieve"];
  readonly #baseUrl: string;

  static override lc_name() {
    return "YijuRetriever";
  }

  constructor({ retrieve, baseUrl = "", ...fields }: YijuRetrieverInput) {
    super(fields);
    this.#retrieve = retrieve;
    this.#baseUrl = baseUrl.replace(/\/+$/u, "");
  }

  override async _getRelevantDocuments(query: string): Promise<Document<CitationMetadata>[]> {
    const passages = await this.#retrieve(query);
    return passages.map(({ text, ...citation }) => {
      const { passageId, articleId, title, publishedOn, start, end, score } = citation;
      const url = `${this.#baseUrl}/articles/${encodeURIComponent(articleId)}#s=${start}-${end}`;
      return new Document<CitationMetadata>({
        id: passageId,
        pageContent: text,
        metadata: { passageId, articleId, title, publishedOn, start, end, score, url },
      });
    });
  }
}
