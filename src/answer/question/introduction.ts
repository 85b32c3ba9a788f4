const asksWho = /^(?<name>[^，。？?“”]{2,12}?)(是谁|是(个|什么)(什么)?(样的)?人|(是|任|担任)(的)?什么(职务|职位|官))/u;
const asksMeaning =
  /^(什么(是|叫)|何谓|何为)(?<after>[^，。？?]{2,20})|^(?<before>[^，。？?]{2,20}?)(是什么意思|是指什么|指的?是什么|什么意思|是什么$|是啥)/u;
const plain = (name: string) => name.replace(/[“”"「」『』《》?？]/gu, "").replace(/[.*+^${}()|[\]\\]/gu, "\\$&");

/** What the sentence looks like that introduces the person, or explains the term, that the question asks about. */
export function introductionOf(question: string): RegExp | null {
  const name = asksWho.exec(question)?.groups?.["name"];
  if (name !== undefined) return new RegExp(`[长裁理任授师家员总席记士事问官工](、|兼|，)?${plain(name)}`, "u");
  const asked = asksMeaning.exec(question)?.groups;
  const term = asked?.["after"] ?? asked?.["before"];
  if (term === undefined) return null;
  return new RegExp(`${plain(term)}”?(是|，?即|指|，是指|就是|：|——)|(称为|简称|即|就是|所谓)“?${plain(term)}`, "u");
}
