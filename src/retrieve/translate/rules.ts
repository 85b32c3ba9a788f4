const months = "january february march april may june july august september october november december".split(" ");
const magnitudes: Readonly<Record<string, readonly [number, string]>> = {
  thousand: [1_000, ""],
  million: [100, "万"],
  billion: [10, "亿"],
  trillion: [1, "万亿"],
};
const magnitude = /(?<number>\d[\d,]*(?:\.\d+)?)\s*(?<scale>thousand|million|billion|trillion)\b/giu;
const month = new RegExp(`\\b(${months.join("|")})\\b`, "giu");

/** What no dictionary needs to say: figures with their magnitudes, months, ages and percentages, as the articles write them. */
export function writeByRule(english: string): string {
  return english
    .replace(magnitude, (whole, number: string, scale: string) => {
      const [factor, unit] = magnitudes[scale.toLowerCase()] ?? [1, ""];
      const value = Number(number.replaceAll(",", "")) * factor;
      return Number.isFinite(value) ? `${Number(value.toPrecision(12))}${unit}` : whole;
    })
    .replace(/(?<=\d)\s*(percent|per cent)\b/giu, "%")
    .replace(month, (name) => (name === "may" ? name : `${months.indexOf(name.toLowerCase()) + 1}月`))
    .replace(/(?<![\d.])((?:19|20)\d{2})(?![\d.%万亿])/gu, "$1年")
    .replace(/\baged? (\d+)|\b(\d+)[- ]years?[- ]old\b/giu, "$1$2岁")
    .replace(/(?<=\d岁) and (?:over|above|older)\b/giu, "以上")
    .replace(/\bR&D\b/gu, "research and development")
    .replace(/\bTCM\b/gu, "traditional Chinese medicine");
}
