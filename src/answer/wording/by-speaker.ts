/** The numbers, from 1, of what each speaker says, in the order in which they first speak. */
export function bySpeaker(
  speakers: readonly (string | null)[],
): readonly (readonly [speaker: string | null, numbers: readonly number[]])[] {
  return [...new Set(speakers)].map((speaker) => [
    speaker,
    speakers.flatMap((each, at) => (each === speaker ? [at + 1] : [])),
  ]);
}
