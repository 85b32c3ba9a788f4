/**
 * Asks one question after the other, for as long as it goes on. What an answer fails by is told to whoever asks in
 * earnest: here it only ends that question.
 */
export async function rehearse(
  questions: readonly string[],
  ask: (question: string) => Promise<unknown>,
  goesOn: () => boolean,
): Promise<void> {
  for (const question of questions) {
    if (!goesOn()) return;
    await ask(question).catch(() => undefined);
  }
}
