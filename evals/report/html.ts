import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { faultsOf, hasFailed, type Result } from "../evaluate.ts";
import { METRICS, type MetricName } from "../metrics.ts";
import type { Group } from "../statistics/summarise.ts";
import { intervalChart } from "./interval-chart.ts";
import { PAGE_STYLE } from "./page-style.ts";
import type { Run } from "./run-file.ts";

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** One page that needs nothing else: verdict, charts with intervals, and each question with all that belongs to it. */
export async function htmlReport(run: Run): Promise<string> {
  const [all, ...groups] = run.groups;
  const failed = run.results.filter(hasFailed).length;
  const page = html`<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Yiju 依据 · 评测 Evaluation</title>
<style>${raw(PAGE_STYLE)}</style>
</head>
<body>
<header>
<h1>评测 <small>Evaluation</small></h1>
<p class="${run.below.length === 0 ? "green" : "red"} verdict">${run.below.length === 0 ? "通过 Passed" : "未通过 Failed"}</p>
<p>${run.results.length} 题 questions · ${run.subject} · ${run.startedAt.slice(0, 10)} · commit ${run.commit.slice(0, 9)} · p50 ${run.latency.p50.toFixed(0)} ms, p95 ${run.latency.p95.toFixed(0)} ms</p>
${list(run.below, "red")}${list(run.warnings, "")}
</header>
<section><h2>总体 Overall</h2>${all ? overallChart(all, run) : ""}</section>
<section><h2>分组 By suite and category</h2>
<p>95% 区间，按题目家族重抽样。95 % intervals, resampled by question family.</p>
${(["allEvidenceAt5", "keyFacts", "answeredRight", "notOverclaimed"] as const).map((metric) => groupChart(groups, metric))}
</section>
${run.comparison ? comparisonSection(run.comparison) : ""}
<section><h2>逐题 Question by question</h2>
<p><label><input type="checkbox" id="failed-only" checked> 只看有缺陷的 only those with faults (${failed})</label></p>
${run.results.map(questionDetails)}
</section>
</body>
</html>`;
  return String(await page);
}

function overallChart({ summary }: Group, run: Run): Html {
  const rows = (Object.keys(METRICS) as MetricName[]).map((metric) => ({
    label: METRICS[metric],
    estimate: summary[metric],
    rivals: run.rivals.flatMap(({ name, groups }) => {
      const mean = groups[0]?.summary[metric]?.mean;
      return mean === undefined ? [] : [{ name, mean }];
    }),
  }));
  return intervalChart(rows);
}

function groupChart(groups: readonly Group[], metric: MetricName): Html {
  const rows = groups
    .filter(({ summary }) => summary[metric])
    .map(({ name, n, summary }) => ({ label: `${name} (${n})`, estimate: summary[metric], rivals: [] }));
  return html`<details open><summary>${METRICS[metric]}</summary>${intervalChart(rows)}</details>`;
}

function comparisonSection({ better, worse, drift }: NonNullable<Run["comparison"]>): Html {
  const links = (ids: readonly string[]) => ids.map((id) => html`<a href="#${id}">${id}</a> `);
  return html`<section><h2>与基线相比 Against the baseline</h2>
<p>变好 Better (${better.length}): ${links(better)}</p><p>变差 Worse (${worse.length}): ${links(worse)}</p>
<p>有变化 Changed (${drift.length}): ${drift.map(({ id, changed }) => html`<a href="#${id}">${id}</a> (${changed.join(", ")}) `)}</p></section>`;
}

function questionDetails(result: Result): Html {
  const { item, answer, passages } = result;
  const faults = faultsOf(result);
  return html`<details class="question ${hasFailed(result) ? "has-faults" : "sound"}" id="${item.id}">
<summary><span class="badge">${answer.status}</span> ${item.question} <small>${item.id} · ${item.suite} · ${item.category} · ${item.split}</small></summary>
${list(faults, "red")}
${item.history ? html`<p>此前 Before: ${item.history.map(({ content }) => content).join(" / ")}</p>` : ""}
<h3>应有 Expected</h3>
<p>${item.answerable === false ? "文章没有 Not in the articles" : item.keyFacts.map((wordings) => wordings.join(" / ")).join("；")}</p>
${item.evidence.map(({ articleId, quote }) => html`<blockquote>${quote}<cite>${articleId}</cite></blockquote>`)}
<h3>答案 Answer</h3><p class="answer">${answer.answer}</p>
${answer.citations.map(({ n, articleId, start, end, quote }) => html`<blockquote>[${n}] ${quote}<cite>${articleId} ${start}–${end}</cite></blockquote>`)}
<details><summary>段落 Passages (${passages.length})</summary>
<ol>${passages.map(({ articleId, text }) => html`<li>${text.slice(0, 200)} <cite>${articleId}</cite></li>`)}</ol></details>
</details>`;
}

const list = (sentences: readonly string[], className: string) =>
  sentences.length > 0
    ? html`<ul class="${className}">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
    : "";
