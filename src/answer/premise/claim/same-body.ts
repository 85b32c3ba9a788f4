import { shareOfCharacters } from "./content-characters.ts";

/** Of a name, what many bodies have in theirs. */
const GENERIC =
  /党支部|党总支|党[委组]|团委|工会|国家|中央|全国|[省市县区镇乡村里级公司企业单位部门自己两各家局厅委署会办处科所院]/gu;

/** Words that hold a word for a level and tell none. */
const NO_LEVEL =
  /市场|市民|市容|城市|都市|超市|乡村|村民|农村|小区|社区|校区|园区|景区|片区|城区|辖区|地区|国资|民政/gu;
const LEVELS: readonly RegExp[] = [
  /国家|国务院|中央|全国/u,
  /省|自治区/u,
  /市/u,
  /县|(?<!自治)区/u,
  /[镇乡]|街道/u,
  /村/u,
];

/** The levels that a name tells: 市 and 县 of 市县财政. */
const levelsOf = (name: string) => {
  const plain = name.replace(NO_LEVEL, "");
  return LEVELS.filter((level) => level.test(plain));
};

/** Whoever pays for a town, a county, a province: its treasury or its government. */
const TREASURY = /财政(?![局厅部])|政府/u;
/** More of the shorter name's characters than this stand in the other: 卫健委 and 卫生健康委员会, not 教务处 and 财务处. */
const SHARED = 0.5;

/** The place that a name begins with. */
const PLACE = /^\p{Script=Han}{2,5}?[省市县区](?=\p{Script=Han}{2})/u;

/** Whether two names may be of one body: of one level, if both tell one, they share what is no word for any body or level. */
export function isSameBody(one: string, another: string): boolean {
  const [mine, theirs] = [levelsOf(one), levelsOf(another)];
  if (mine.length > 0 && theirs.length > 0 && !mine.some((level) => theirs.includes(level))) return false;
  if (TREASURY.test(one) && TREASURY.test(another)) return true;
  // Two bodies of one place are not the same for its name.
  const [place, there] = [one, another].map((name) => PLACE.exec(name)?.[0]);
  const isOfOnePlace = place !== undefined && place === there;
  const [shorter = "", longer = ""] = [one, another]
    .map((name) => (isOfOnePlace ? name.replace(PLACE, "") : name).replace(GENERIC, ""))
    .toSorted((a, b) => a.length - b.length);
  if (shorter) return shareOfCharacters([...shorter], longer) > SHARED;
  // 市里 is whoever acts for the town.
  if (longer) return mine.some((level) => theirs.includes(level)) || TREASURY.test(one + another);
  return [...one].some((character) => another.includes(character));
}
