/** What the question takes for granted and what the quoted sentence says in its place. */
export interface Correction {
  readonly about: "figure" | "time" | "trend" | "body" | "name";
  readonly claimed: string;
  readonly stated: string;
}
