const asksBody = /[哪谁]一?家(?![长里庭人])/u;
/** Firms, schools and the like, of which one asks 是哪家, and not authorities. */
const BODY =
  "公司|集团|企业|医院|银行|学校|大学|学院|中学|小学|幼儿园|研究院|研究所|机构|中心|协会|商会|商场|超市|酒店|饭店|宾馆|事务所|基地|农场|合作社|航空|科技|俱乐部|药房|剧团|剧院|[店馆厂社村]";
const body = new RegExp(`\\p{Script=Han}{2,8}?(?:${BODY})`, "gu");
/** Which of several authorities is another question. */
const ofAuthorities = /部门|单位|局/u;
/** Words that tell of bodies without naming one. */
const namesNone =
  /第三方|[一两三四五六七八九十几多余各每]家|有关|相关|承[办建]|小微|中小|国有|县属|定点|全[省市县]|^[该本各等]/u;
/** Characters at its end by which a body of the question is known again. */
const END = 4;

/** Whether it is asked which body (是哪家), and none is named but those of the question. */
export function namesNoBody(question: string, texts: readonly string[]): boolean {
  const text = texts.join("。");
  if (!asksBody.test(question) || ofAuthorities.test(question) || /[“《]/u.test(text)) return false;
  const named = [...text.matchAll(body)];
  // Names of bodies are past counting: only where the text speaks of one without a name, none is told.
  return named.length > 0 && named.every(([name]) => namesNone.test(name) || question.includes(name.slice(-END)));
}
