import { useState } from "preact/hooks";
import { Label } from "./label.tsx";

interface Properties {
  readonly value: string;
  readonly label: readonly [zh: string, en: string];
  readonly placeholder: string;
  readonly action: readonly [zh: string, en: string];
  readonly longest: number;
  readonly onSearch: (text: string) => void;
}

/** One line to search by. */
export function SearchForm({ value, label, placeholder, action, longest, onSearch }: Properties) {
  const [text, setText] = useState(value);
  return (
    <search>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(text.trim());
        }}
      >
        <label for="search" class="hidden">
          <Label zh={label[0]} en={label[1]} />
        </label>
        <div class="field">
          <input
            id="search"
            type="search"
            value={text}
            placeholder={placeholder}
            maxLength={longest}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button type="submit">
            <Label zh={action[0]} en={action[1]} />
          </button>
        </div>
      </form>
    </search>
  );
}
