/** What is said to be more than all others. */
export interface Most {
  /** The words that say so: 最多, 头号. */
  readonly words: string;
  readonly who: string;
  /** Of what, as far as it is told. */
  readonly of: string;
}

const MOST = "最[多大高贵]|第一大?|头号|首位|大头";
const FORMS = [
  // 投诉最多的是榆树街道, 头号来源是船舶
  new RegExp(`^(?<of>.*?)(?<words>${MOST})的?(?<thing>[^,，是为]{0,8})[是为](?<who>[^,，\\d]{2,14})$`, "u"),
  // 税费是第一大开支, 人工占得最多, 檀木县的人更多
  new RegExp(
    `^(?<of>)(?<who>.{2,}?)(?:是|为|占|排|居|算)?(?:得|着|在|了)?的?(?<words>${MOST}|(?<=两.*)更[多大高贵])的?(?:一[个项笔])?(?<thing>[^,，\\d]{0,6})$`,
    "u",
  ),
];

/** What a clause has as more than all others, or than the only other. */
export function mostBy(clause: string): Most | null {
  for (const form of FORMS) {
    const { who, words, of = "", thing = "" } = form.exec(clause)?.groups ?? {};
    if (who !== undefined && words !== undefined) return { who, words, of: `${of}${thing}` };
  }
  return null;
}
