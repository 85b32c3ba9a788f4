/** Cuts text into words, in order, long words together with the shorter ones inside them; the same on every platform. */
export type Segmenter = (text: string) => readonly string[];
