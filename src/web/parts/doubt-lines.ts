import { type Doubt, doubtHeading, isDoubtful } from "../../domain/doubts.ts";

/** What a reader is told of doubtful spots, each once, however many spots share it; remarks stand in the article. */
export function linesOn(doubts: readonly Doubt[] = []): string[] {
  return [...new Set(doubts.filter(isDoubtful).map((doubt) => `原文此处${doubtHeading(doubt)}：${doubt.comment}`))];
}
