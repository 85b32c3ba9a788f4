/** Of a name, what many bodies have in theirs. */
const GENERIC = /[省市县区镇乡村里级公司企业单位部门自己两各家]/gu;

/** Whether two names may be of one body: they share what is no word for any body or level. */
export function isSameBody(one: string, other: string): boolean {
  const proper = [...one.replace(GENERIC, "")];
  return (proper.length > 0 ? proper : [...one]).some((character) => other.includes(character));
}
