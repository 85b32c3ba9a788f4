/** Why a sentence is not supported by what it cites. */
export type FaultKind =
  | "citation"
  | "quotation"
  | "figure"
  | "date"
  | "document"
  | "name"
  | "negation"
  | "direction"
  | "attribution"
  | "coverage";

export interface Fault {
  readonly kind: FaultKind;
  /** The words of the sentence that are not supported. */
  readonly detail: string;
}
