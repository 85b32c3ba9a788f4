/** Shorter shared runs are chance. */
const MIN_RUN = 2;
const gap = "\n";

/**
 * The question without what it shares with the topic, such as an article's title: of “鸡毛松的树叶是什么形状的” below
 * the title “鸡毛松” that is “树叶是什么形状的”. Every sentence of the article is about the topic; what is left tells
 * them apart. Both are normalised; the question comes back whole where nothing but the topic is asked.
 */
export function withoutTopic(question: string, topic: string): string {
  let rest = question;
  for (let run = longestShared(rest, topic); run.length >= MIN_RUN; run = longestShared(rest, topic)) {
    rest = rest.replaceAll(run, gap);
  }
  const focus = rest.replaceAll(gap, "").replace(/^[的在中,，]+/u, "");
  return /[\p{L}\p{N}]{2}/u.test(focus) ? focus : question;
}

/** The longest run of letters and figures that both hold, by the usual table of common suffixes. */
function longestShared(a: string, b: string): string {
  let best = "";
  let previous = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const current = new Uint16Array(b.length + 1);
    if (/[\p{L}\p{N}]/u.test(a[i] ?? "")) {
      for (let j = 0; j < b.length; j++) {
        if (a[i] !== b[j]) continue;
        const length = (previous[j] ?? 0) + 1;
        current[j + 1] = length;
        if (length > best.length) best = a.slice(i + 1 - length, i + 1);
      }
    }
    previous = current;
  }
  return best;
}
