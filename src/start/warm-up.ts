/** Work that makes later questions faster, which nobody waits for. */
export interface WarmUp {
  /** Does it once earlier work is over; what fails is left out, as questions find without it, only later. */
  run(work: () => Promise<unknown>): Promise<void>;
  /** Whether something was done and nothing is left to do. */
  isDone(): boolean;
}

export function createWarmUp(): WarmUp {
  let last: Promise<void> | undefined;
  let isDone = false;
  return {
    run(work) {
      isDone = false;
      const mine: Promise<void> = (last ?? Promise.resolve())
        .then(work)
        .catch(() => undefined)
        .then(() => {
          isDone = last === mine;
        });
      last = mine;
      return mine;
    },
    isDone: () => isDone,
  };
}
