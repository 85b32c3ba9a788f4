import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { Estimate } from "../statistics/bootstrap.ts";

export interface ChartRow {
  readonly label: string;
  readonly estimate: Estimate | null;
  /** Means of other systems, drawn as marks. */
  readonly rivals: readonly { readonly name: string; readonly mean: number }[];
}

const ROW_HEIGHT = 24;
const LABEL_WIDTH = 240;
const SCALE_WIDTH = 420;
const NUMBER_WIDTH = 180;
const MARKS = ["◇", "△"];

/** Dots on a scale from 0 to 1 with their intervals as bars, as an inline SVG that text and screen readers can use. */
export function intervalChart(rows: readonly ChartRow[]): HtmlEscapedString | Promise<HtmlEscapedString> {
  const drawn = rows.flatMap((row) => (row.estimate ? [{ ...row, estimate: row.estimate }] : []));
  const width = LABEL_WIDTH + SCALE_WIDTH + NUMBER_WIDTH;
  const height = (drawn.length + 1) * ROW_HEIGHT;
  const x = (value: number) => LABEL_WIDTH + value * SCALE_WIDTH;
  const rivals = drawn[0]?.rivals ?? [];
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="chart of means with 95 % intervals">
${[0, 0.25, 0.5, 0.75, 1].map((tick) => html`<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="0" y2="${height - ROW_HEIGHT}"/><text class="tick" x="${x(tick)}" y="${height - 6}" text-anchor="middle">${tick}</text>`)}
${drawn.map(({ label, estimate, rivals: others }, i) => {
  const y = (i + 0.5) * ROW_HEIGHT;
  return html`<text x="${LABEL_WIDTH - 12}" y="${y + 4}" text-anchor="end">${label}</text>
<line class="interval" x1="${x(estimate.low)}" x2="${x(estimate.high)}" y1="${y}" y2="${y}"/><circle cx="${x(estimate.mean)}" cy="${y}" r="5"/>
${others.map(({ mean }, at) => html`<text class="rival" x="${x(mean)}" y="${y + 5}" text-anchor="middle">${MARKS[at] ?? "×"}</text>`)}
<text class="number" x="${x(1) + 14}" y="${y + 4}">${estimate.mean.toFixed(2)} [${estimate.low.toFixed(2)}, ${estimate.high.toFixed(2)}]</text>`;
})}
</svg>${rivals.length > 0 ? html`<p class="legend">● 本系统 this system ${rivals.map(({ name }, i) => `${MARKS[i] ?? "×"} ${name} `)}</p>` : ""}`;
}
