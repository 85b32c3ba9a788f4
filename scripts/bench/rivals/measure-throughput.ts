/** As many as a busy desk has at the same time. */
const AT_ONCE = 16;

/** Requests a second: each question `rounds` times, sixteen at once, after each was asked once and so its words are known. */
export async function requestsPerSecond(
  questions: readonly string[],
  rounds: number,
  ask: (question: string) => Promise<unknown>,
): Promise<number> {
  const waiting = Array.from({ length: rounds }, () => questions).flat();
  for (const question of questions) await ask(question);
  const total = waiting.length;
  const startedAt = performance.now();
  const work = async () => {
    for (let question = waiting.pop(); question !== undefined; question = waiting.pop()) await ask(question);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return (total / (performance.now() - startedAt)) * 1000;
}

/** @throws Error where the answer is not 200. */
export async function post(url: URL, body: object): Promise<void> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 300)}`);
}
