/** Why a file cannot become an article, and what its owner can do. Caught by the corpus reader, which names the path. */
export class FileProblem extends Error {
  readonly action: string;
  constructor(reason: string, action: string, options?: { cause?: unknown }) {
    super(reason, options);
    this.name = "FileProblem";
    this.action = action;
  }
}
