/** Chinese where any Han character stands; a text without any letter has none. */
export function languageOf(text: string): "zh" | "en" | "und" {
  return /\p{Script=Han}/u.test(text) ? "zh" : /[a-z]/iu.test(text) ? "en" : "und";
}

/** The language of an article's words as a BCP 47 tag, for readers aloud, fonts and line breaks. */
export function languageTag(text: string): "zh-CN" | "en" {
  return languageOf(text) === "en" ? "en" : "zh-CN";
}

/** A title as its language marks one: 《要闻》, “News”. */
export function inTitleMarks(title: string): string {
  return languageOf(title) === "en" ? `“${title}”` : `《${title}》`;
}
