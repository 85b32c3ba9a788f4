/** Several pay or do it, each a part. */
export const SHARED = /%|[\d一二三四五六七八九]成|一半|各|共同|分担|分别|其余|剩下/u;
/** Nobody else pays or does it. */
export const ALONE = /全部|全额|全都|完全|一家|单独|独自|独家|一个人|(?<![安健齐])全(?=由|是|靠)/u;
/** By how little less another may be told of the same. */
const AS_LIKE = 0.8;

export interface Told {
  /** How much of what is looked for the words have that tell of it. */
  readonly like: number;
}

/** Of those of whom something is told, whom it is told most alike; null where that is too little, or where one told nearly as alike is the claimed one. */
export function likestTold<One extends Told>(
  told: readonly One[],
  leastShare: number,
  isClaimed: (one: One) => boolean,
): One | null {
  const [likest] = told.toSorted((a, b) => b.like - a.like);
  if (!likest || likest.like < leastShare) return null;
  return told.some((one) => one.like >= likest.like * AS_LIKE && isClaimed(one)) ? null : likest;
}
