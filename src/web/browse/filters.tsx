import { Label } from "../parts/label.tsx";
import type { ArticleSummary } from "../service/article-json.ts";
import { kindNames } from "../source/article-facts.tsx";
import type { Filter } from "./filter.ts";

interface Properties {
  readonly articles: readonly ArticleSummary[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** The choices that the articles at hand allow. */
export function Filters({ articles, filter, onChange }: Properties) {
  const kinds = [...new Set(articles.map(({ kind }) => kind))];
  const publishers = [...new Set(articles.flatMap(({ publisher }) => publisher ?? []))].sort();
  return (
    <fieldset class="filters">
      <legend class="hidden">
        <Label zh="筛选" en="Filter" />
      </legend>
      <label>
        <Label zh="体裁" en="Kind" />
        <select value={filter.kind} onChange={(event) => onChange({ ...filter, kind: event.currentTarget.value })}>
          <option value="">全部 All</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindNames[kind].join(" ")}
            </option>
          ))}
        </select>
      </label>
      <label>
        <Label zh="发布者" en="Publisher" />
        <select
          value={filter.publisher}
          onChange={(event) => onChange({ ...filter, publisher: event.currentTarget.value })}
        >
          <option value="">全部 All</option>
          {publishers.map((publisher) => (
            <option key={publisher}>{publisher}</option>
          ))}
        </select>
      </label>
      <label>
        <Label zh="从" en="From" />
        <input
          type="date"
          value={filter.from}
          onChange={(event) => onChange({ ...filter, from: event.currentTarget.value })}
        />
      </label>
      <label>
        <Label zh="到" en="To" />
        <input
          type="date"
          value={filter.to}
          onChange={(event) => onChange({ ...filter, to: event.currentTarget.value })}
        />
      </label>
    </fieldset>
  );
}
