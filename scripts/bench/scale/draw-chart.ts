import type { SizeMeasurement } from "./measure-size.ts";

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 360, 64, 190, 40, 48];
const lines = [
  { label: "逐一比较 exact", colour: "#9a3412", of: (each: SizeMeasurement) => each.search.exact.p50InMs },
  { label: "融合检索 fused, p95", colour: "#7dabd4", of: (each: SizeMeasurement) => each.search.fused.p95InMs },
  { label: "融合检索 fused, p50", colour: "#1d4ed8", of: (each: SizeMeasurement) => each.search.fused.p50InMs },
  { label: "整个回答 whole answer, p50", colour: "#166534", of: (each: SizeMeasurement) => each.server.askP50InMs },
] as const;

/** Milliseconds against passages, both by powers of ten, with the recall beside the speed. */
export function drawChart(sizes: readonly SizeMeasurement[]): string {
  const passages = sizes.map((each) => each.passages);
  const values = lines.flatMap(({ of }) => sizes.map(of));
  const [least, most] = [
    10 ** Math.floor(Math.log10(Math.min(...values))),
    10 ** Math.ceil(Math.log10(Math.max(...values))),
  ];
  const x = (value: number) =>
    LEFT + share(value, Math.min(...passages), Math.max(...passages)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => HEIGHT - BOTTOM - share(value, least, most) * (HEIGHT - TOP - BOTTOM);
  const text = (at: readonly [number, number], content: string, more = "") =>
    `<text x="${at[0].toFixed(0)}" y="${at[1].toFixed(0)}" ${more}>${content}</text>`;
  const parts: string[] = [text([LEFT, 20], "毫秒 milliseconds · 段落数 passages")];
  for (let value = least; value <= most; value *= 10) {
    parts.push(`<path d="M${LEFT} ${y(value).toFixed(1)}H${WIDTH - RIGHT}" stroke="#d4d4d4"/>`);
    parts.push(text([LEFT - 8, y(value) + 4], String(value), 'text-anchor="end"'));
  }
  for (const each of sizes) {
    parts.push(text([x(each.passages), HEIGHT - BOTTOM + 18], short(each.passages), 'text-anchor="middle"'));
    const recall = `recall@10 ${each.recallAt10.toFixed(2)}`;
    parts.push(text([x(each.passages), HEIGHT - BOTTOM + 34], recall, 'text-anchor="middle" font-size="10"'));
  }
  for (const { label, colour, of } of lines) {
    const points = sizes.map((each) => `${x(each.passages).toFixed(1)},${y(of(each)).toFixed(1)}`);
    parts.push(`<polyline points="${points.join(" ")}" fill="none" stroke="${colour}" stroke-width="2"/>`);
    const last = sizes.at(-1);
    if (last) parts.push(text([x(last.passages) + 8, y(of(last)) + 4], label, `fill="${colour}"`));
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12"><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>${parts.join("")}</svg>\n`;
}

/** Where a value lies between two others by its logarithm, from 0 to 1. */
const share = (value: number, least: number, most: number) =>
  most === least ? 0.5 : Math.log(value / least) / Math.log(most / least);

const short = (passages: number) =>
  passages >= 1_000_000 ? `${passages / 1_000_000}M` : passages >= 1_000 ? `${passages / 1_000}k` : String(passages);
