/** Languages by their names, as what a regular expression may hold. */
export const tongueInChinese =
  "(?:中文|汉语|普通话|英文|英语|日文|日语|法文|法语|德文|德语|俄文|俄语|韩文|韩语|西班牙语|阿拉伯语|外文|外语)";
export const tongueInEnglish =
  "(?:english|chinese|mandarin|cantonese|french|german|spanish|russian|japanese|korean|arabic|portuguese|italian)";
