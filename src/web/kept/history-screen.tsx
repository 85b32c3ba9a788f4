import { useEffect, useRef, useState } from "preact/hooks";
import { kept, key, page } from "../page-services.ts";
import { useStore } from "../parts/create-store.ts";
import { Label } from "../parts/label.tsx";
import { go } from "../parts/location.ts";

/** What this device remembers: conversations and the key; all of it can be deleted. */
export function HistoryScreen() {
  const conversations = useStore(kept.list);
  const [isSure, setSure] = useState(false);
  return (
    <div class="screen">
      <h1>
        <Label zh="记录" en="History" />
      </h1>
      <p class="note">
        只存在这台设备的浏览器里，不上传。<span lang="en">Kept in this browser only; never uploaded.</span>
      </p>
      {conversations.length === 0 && (
        <p class="empty">
          还没有记录。<span lang="en">Nothing yet.</span>
        </p>
      )}
      <ul class="history" hidden={conversations.length === 0}>
        {conversations.map((conversation) => (
          <li key={conversation.id}>
            <button
              type="button"
              class="open"
              onClick={() => {
                page.chat.resume(conversation);
                go("/");
              }}
            >
              <span class="title">{conversation.turns[0]?.question}</span>
              <span class="facts">{conversation.turns.length} 问</span>
            </button>
            <button
              type="button"
              class="quiet"
              aria-label={`删除 Delete: ${conversation.turns[0]?.question}`}
              onClick={() => kept.remove(conversation.id)}
            >
              <Label zh="删除" en="Delete" />
            </button>
          </li>
        ))}
      </ul>
      {conversations.length > 0 && (
        <button
          type="button"
          onClick={() => {
            if (isSure) kept.removeAll();
            setSure(!isSure);
          }}
        >
          {isSure ? (
            <Label zh="确定全部删除？再按一次" en="Press again to delete all" />
          ) : (
            <Label zh="全部删除" en="Delete all" />
          )}
        </button>
      )}
      <KeyForm />
    </div>
  );
}

function KeyForm() {
  const value = useStore(key.value);
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (location.hash === "#key") input.current?.focus();
  }, []);
  const isKept = value !== "" && text === value;
  return (
    <form
      id="key"
      class="key"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        key.set(text.trim());
        setText(text.trim());
      }}
    >
      <h2>
        <Label zh="访问密钥" en="Access key" />
      </h2>
      <p class="note">
        只有服务要求密钥时才需要；存在这台设备上，随每次提问发送。
        <span lang="en">Needed only where the service asks for one; kept on this device.</span>
      </p>
      <label for="key-input" class="hidden">
        <Label zh="访问密钥" en="Access key" />
      </label>
      <div class="field">
        <input
          id="key-input"
          ref={input}
          type="password"
          autocomplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">
          <Label zh="保存" en="Save" />
        </button>
      </div>
      <p class="facts" role="status">
        {isKept && <Label zh="已保存在这台设备上。" en="Kept on this device." />}
      </p>
    </form>
  );
}
