const endings: Readonly<Record<string, string>> = {
  province: "省",
  city: "市",
  county: "县",
  district: "区",
  prefecture: "州",
  township: "乡",
  town: "镇",
  village: "村",
  lake: "湖",
  river: "河",
  mountain: "山",
  island: "岛",
};
const ending = /(?<=.)[省市县区州乡镇村湖河山岛]$/u;

/** What Chinese puts behind the name of such a place, if the English word names one. */
export const endingOf = (english: string): string | undefined => endings[english.toLowerCase()];

/** The name alone: 北桐 of 北桐市. */
export const withoutEnding = (word: string): string => word.replace(ending, "");
