import type { Answer } from "../../domain/answer.ts";
import { Label } from "../parts/label.tsx";
import type { Turn } from "./turn.ts";

const stages: Readonly<Record<string, readonly [string, string]>> = {
  searching: ["正在查找", "Searching"],
  reading: ["正在阅读", "Reading"],
  writing: ["正在组织语言", "Writing"],
  checking: ["正在逐句核对", "Checking every sentence"],
};
const otherStage = ["正在处理", "Working"] as const;

/** One line that says what is going on, and afterwards what the answer rests on; its place is kept from the start. */
export function AnswerHead({ turn }: { readonly turn: Turn }) {
  const { answer } = turn;
  const [zh, en] = stages[turn.stage] ?? otherStage;
  return (
    <p class={turn.state === "running" ? "head running" : "head"}>
      {turn.state === "running" && (
        <span role="status">
          <Label zh={`${zh}…`} en={en} />
        </span>
      )}
      {answer && <Facts answer={answer} />}
    </p>
  );
}

function Facts({ answer }: { readonly answer: Answer }) {
  const articles = new Set(answer.citations.map(({ articleId }) => articleId)).size;
  // A greeting, or a date before all articles, says for itself what became of it.
  if (answer.status === "abstained" && answer.closest.length === 0) return null;
  if (answer.status === "abstained")
    return (
      <span class="fact">
        <Label zh="文章里没有找到答案" en="Not answered by the articles" />
      </span>
    );
  const isWritten = answer.mode === "generative";
  const quoted = counted(answer.citations.length, isWritten ? "citation" : "quotation");
  const inEnglish = `${quoted}, ${counted(articles, "article")}`;
  return (
    <>
      <span class={answer.language === "en" ? "other" : undefined}>
        {answer.asOf && (
          <span class="fact">
            截至 <time dateTime={answer.asOf}>{answer.asOf}</time>
          </span>
        )}
        <span class="fact">
          {isWritten ? "转述，逐句核对过原文" : "摘录原文"} {answer.citations.length} 处，{articles} 篇文章
        </span>
      </span>
      <span lang="en" class={answer.language === "en" ? undefined : "other"}>
        {answer.asOf ? `As of ${answer.asOf}: ${inEnglish}` : inEnglish}
      </span>
    </>
  );
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
