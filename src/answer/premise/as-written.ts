import { normalise } from "../../retrieve/normalise.ts";

/** The words of a text that are these in the form in which texts are compared; those themselves where none are found. */
export function asWritten(normalised: string, text: string): string {
  if (text.includes(normalised)) return normalised;
  const characters = [...text];
  // Folding changes few lengths: a stretch of nearly the same length is what was folded.
  for (let start = 0; start < characters.length; start++) {
    for (const length of [0, 1, -1, 2].map((more) => [...normalised].length + more)) {
      const stretch = characters.slice(start, start + length).join("");
      if (stretch !== "" && normalise(stretch) === normalised) return stretch;
    }
  }
  return normalised;
}
