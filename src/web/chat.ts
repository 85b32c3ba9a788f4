import type { Question } from "../domain/answer.ts";
import { createAnswerView } from "./answer-view.ts";
import { AskFailure, ask } from "./ask.ts";
import { byId, element } from "./element.ts";
import { createSourcePanel } from "./source-panel.ts";
import { showSuggestions } from "./suggestions.ts";

const longestHistory = 20;

const form = byId("ask", HTMLFormElement);
const input = byId("question", HTMLTextAreaElement);
const send = byId("send", HTMLButtonElement);
const stop = byId("stop", HTMLButtonElement);
const restart = byId("new-conversation", HTMLButtonElement);
const conversation = byId("conversation", HTMLOListElement);
const welcome = byId("welcome", HTMLElement);
const panel = createSourcePanel();

let history: NonNullable<Question["history"]> = [];
let running: AbortController | undefined;

async function submit(question: string): Promise<void> {
  if (question === "" || running) return;
  const controller = new AbortController();
  running = controller;
  input.value = "";
  fitInput();
  showRunning(true);
  const view = createAnswerView((citation) => panel.open(citation));
  const asked = element("p", { class: "asked" }, question);
  const turn = element("li", { class: "turn" }, asked, view.root);
  conversation.append(turn);
  turn.scrollIntoView({ block: "start" });
  try {
    const answer = await ask({ question, history }, controller.signal, view.onEvent);
    view.finish(answer);
    const told = [
      ...history,
      { role: "user" as const, content: question },
      { role: "assistant" as const, content: answer.answer },
    ];
    history = told.slice(-longestHistory);
  } catch (error) {
    if (controller.signal.aborted) view.fail("已停止。Stopped.");
    else
      view.fail(
        error instanceof AskFailure
          ? error.message
          : "连不上服务，请检查后重试。Cannot reach the service; please try again.",
      );
  } finally {
    if (running === controller) {
      running = undefined;
      showRunning(false);
    }
  }
}

function showRunning(isRunning: boolean): void {
  send.hidden = isRunning;
  stop.hidden = !isRunning;
  welcome.hidden = true;
  restart.hidden = false;
}

function startOver(): void {
  running?.abort();
  running = undefined;
  history = [];
  conversation.replaceChildren();
  panel.close();
  showRunning(false);
  welcome.hidden = false;
  restart.hidden = true;
  input.focus();
}

function fitInput(): void {
  input.rows = Math.min(8, Math.max(1, input.value.split("\n").length, Math.ceil(input.value.length / 40)));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  void submit(input.value.trim());
});
input.addEventListener("input", fitInput);
input.addEventListener("keydown", (event) => {
  // While an input method composes, Enter accepts its candidate; Safari tells so only by keyCode 229.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  form.requestSubmit();
});
stop.addEventListener("click", () => running?.abort());
restart.addEventListener("click", startOver);
showSuggestions((question) => void submit(question)).catch(() => undefined);
input.focus();
