import { YijuError } from "../../domain/errors.ts";

export interface Finding {
  readonly state: "well" | "doubtful" | "broken";
  readonly what: string;
  /** What to do about it. */
  readonly mend?: string;
}

/** A failure that a person can act on, as a finding; any other is ours, and is thrown on. */
export function brokenBy(error: unknown): Finding {
  if (!(error instanceof YijuError)) throw error;
  return { state: "broken", what: error.message, mend: error.action };
}
