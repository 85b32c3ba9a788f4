/** Whether a name is a shorter form of another: its characters in their order, 卫健委 of 卫生健康委员会. */
export function isShortFormOf(name: string, full: string): boolean {
  let at = 0;
  for (const character of name) {
    at = full.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
