import { asksShare } from "./figure-demands.ts";

/** What would count as an answer. */
export type AnswerKind =
  | "amount"
  | "percentage"
  | "number"
  | "duration"
  | "date"
  | "person"
  | "place"
  | "body"
  | "document"
  | "contact"
  | "reason"
  | "procedure"
  | "list"
  | "yes-no"
  | "definition"
  | "open";

/** Kinds whose answer must stand right beside what is asked about: a figure or a name of something else is no answer. */
export const pointedKinds: ReadonlySet<AnswerKind> = new Set([
  "amount",
  "percentage",
  "number",
  "duration",
  "date",
  "person",
  "place",
  "body",
  "document",
  "contact",
]);

/** Kinds that a figure answers. */
export const figureKinds: ReadonlySet<AnswerKind> = new Set(["amount", "percentage", "number", "duration", "date"]);

/** Tried in order, the narrower form first; the questions are normalised. */
const kindPatterns: readonly (readonly [AnswerKind, RegExp])[] = [
  [
    "contact",
    /(电话|号码|热线|邮箱|网址|微信号|网站)[^,，。?？]{0,6}(多少|几(?![点时天年月次]|个?小时|个月|分钟)|什么(?![时的])|啥(?![时的])|哪(?!位|天|年))|打(哪个|什么|啥)电话|网址/u,
  ],
  ["reason", /为什么|为何|为啥|干嘛|干吗|怎么会|什么原因|原因是|何以|缘由|背景(?![下中里])|\bwhy\b/u],
  [
    "percentage",
    /百分之(几|多少)|几个(?:百分)?点(?!钟)|(比例|占比|比重|份额|(?<!分辨|频|(?<!成)功|速|汇)率|利息|涨幅|降幅|增幅|增速)[^,，。?？]{0,6}(多少|几|多大|多高)|占(?!地)[^,，。?？]{0,6}多少(?!分(?!之))|几成|\b(percent|percentage|proportion|share)\b/u,
  ],
  [
    "number",
    /(上浮|下浮|上调|下调|上涨|下降|涨|降|提高|降低)了?(多少|几)(?![百千万亿]*[元块钱美成]|个百分点|年|个?月|天|周|小时|分钟)/u,
  ],
  // A part of what is named, in figures of any kind.
  ["number", asksShare],
  [
    "amount",
    /多少(钱|元|块|万元|亿元|美元|费|个亿)|(?<=多少[^，,、。?？]{0,4})(费|钱|款|薪|税|[资奖租押定]金|经费|工资)|几(块钱|元|块|多钱|毛|角|个?钱)|(?:[挣赚赔罚奖退交缴付掏])[了给回]?(?:多少|几多)(?=$|[?？,，。呢啊呀吧])|(价格|价钱|票价|金额|费用|花费|收费|收入|资金|保费|投资|余额|贷款|工资|起付线|封顶线|开销)[^,，。?？]{0,6}(多少|几)(?!个?百分点|[倍成次天日年月周点号家人名项种类批轮期笔档级位]|个?(月|小时|工作日|人|档次?)|分钟)|\bhow much\b/u,
  ],
  [
    "duration",
    /多久|多长时间|(?<![哪那这前头近好后十])几(年|个月|天|周|个小时|小时|分钟)(?!级)|多少(年|天|个月|周|小时|分钟)|\bhow long\b/u,
  ],
  [
    "date",
    /什么时候|啥时候|何时|哪(一)?(年|月|天|日|个月)|几(月|号|点)|什么时间|哪一?个?(时期|年代|朝代|世纪)|什么(时期|年代|朝代)|\bwhen\b|\bwhat (year|date)\b/u,
  ],
  ["document", /(?<!有)(哪|什么|何种)(一|个|份|项|部)*(文件|通知|意见|办法|文号|规定|法规|法律|条例|方案|规划)|文号/u],
  [
    "body",
    /(哪|什么|何|啥)(一|个|家|些|所)*(部门|机构|单位|公司|企业|组织|医院|大学|高校|学校|团队|团体|银行|委员会|协会|政府|局)/u,
  ],
  ["person", /谁|哪(一)?位|哪个人|什么人|何人|\bwho(m|se)?\b/u],
  [
    "place",
    /哪里|哪儿|什么地方|(?<![任如为])何处(?![罚分]|理(?!赔))|(?<!任)何地|[在到去](哪$|哪(?![一二两三四五六七八九十几些个张份种类款项本台辆件套批届期号笔位名班层年天月]|条(?![街路巷河道])))|哪(一|个)*(省|市|县|区|州|国|国家|城市|地方|窗口|地区|村|岛|街|路)|什么(国家|城市|地区|位置)|\bwhere\b/u,
  ],
  [
    "number",
    /多少|(?<![哪那这前头近好后])几(?=分(?![钟之])|[个项条家次人类种大批成倍万亿度位届座名台部岁支本集层位级章所场只颗枚辆米公处站趟轮期笔户亩])|第几|多大|多长|多高|多远|多重|多深|多宽|\bhow many\b|\bhow (far|large|big|old|high)\b/u,
  ],
  [
    "list",
    /哪(些|几|[两三四五六七八九十\d]+(个|项|条|种|类|点|方面|大))|有什么|有啥|什么(好处|措施|变化|影响|举措|特点|内容|要求|任务|安排|考虑|进展|区别|不同)|分别|\bwhat are\b|\bwhich\b/u,
  ],
  [
    "procedure",
    /(怎么|咋)[^,，。？?]{1,8}(绑定|申请|办理|登记|报销|缴费|查询|开通)|怎么(办|申请|办理|报|缴|用|做|走|操作|登记|参保|报销|绑|领|查|算|弄|选|进)|如何|怎样|咋|流程|手续|步骤|\bhow (to|do|does|can|is|are|will)\b/u,
  ],
  [
    "yes-no",
    /吗|是否|能不能|能否|可否|可不可以|有没有|是不是|会不会|要不要|用不用|算不算|(?<!不)吧[?？]?$|^(is|are|do|does|did|can|will|has|have)\b/u,
  ],
  ["definition", /什么是|是什么|是啥|什么意思|何谓|啥意思|指的是|指什么|\bwhat is\b/u],
];

export function kindOf(question: string): AnswerKind {
  return kindPatterns.find(([, pattern]) => pattern.test(question))?.[0] ?? "open";
}

/** Any sign of the kind: a body ends in one character here, since what is not one costs less than one that is passed over. */
const evidencePatterns: Partial<Record<AnswerKind, RegExp>> = {
  amount:
    /\d[\d,.]*\s*[多余]?[百千万亿]*[多余]?(元|美元|块|欧元|日元|港元|英镑)|[一二两三四五六七八九十百千万亿]+[多余]?(元|块钱|美元)|单位[^：:；;]*[：:][^；;]*元[^；;]*[；;][^；;]*[：:]\s*\d|(?<![零一二两三四五六七八九十百千万亿])[一二两三四五六七八九][百千万][一二三四五六七八九](?![\p{Script=Han}\d])|免费|[不免](需|用|再)?(缴|交|收|付)|无需(缴|交|付)|全额(?:退|返|免|报|补|赔|支付|承担)|按(?:[^，,。；;]{1,12}的)?\s*\d[\d.]*\s*(?:%|倍)|\d\s*(million |billion )?(yuan|rmb|dollars?|euros?)\b|\bfree of charge\b/iu,
  percentage:
    /\d\s*%|百分之|[一二三四五六七八九]成|个百分点|\d\s*倍|‰|\d\/\d|\b(percent|per cent|half|third|quarter)\b/iu,
  number:
    /\d|[一二两三四五六七八九十百千万亿]+[余多]?[个项条家次人类种批倍名届年月天倍度万亿份位座部大元所户辆台只吨亩克斤分小]|半|[双加翻][倍番]/u,
  duration:
    /(\d|[一二两三四五六七八九十百千半]|数)\s*[余多]?(个?(年|月|周|天|日|小时|分钟|季|世纪|秒)|个?工作日)|长期|终身|永久|\b(year|month|week|day|hour|minute|second)s?\b/iu,
  date: /(?<!个)工作日|每隔?(?:半年|[一两二三四五六七八九十\d]*个?(?:[年月周]|季度?|星期))[^,，。;；]{0,12}[一1]次|(?:每|(?<!\p{Script=Han})|[至到、])(?:周|星期)[一二三四五六日天末]|\d\s*(年|月|日|时|号|点|[:：]\d)|\d{4}|今年|去年|明年|当[天日]|近日|日前|年底|年内|月底|(?<!第)[一二三四五六七八九十](?:月|日(?!均)|号(?![线楼院文令])|点(?:[半钟整前后起到至开关]|[一二三四五]?十?[一二三四五六七八九]?分))|十[一二三四五]五|世纪|时期|时代|朝|[〇○零一二三四五六七八九]{2,4}年|\b(january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|noon|midnight|o'clock)\b|\d\s*[ap]\.?m\b/iu,
  document: /《|〔|号|法|条例/u,
  contact:
    /\d{5,}|(?:电话|热线|号码|拨打)[^,，。;；\d]{0,6}(?:\d+[x*×]+\d*|\d{3,}(?=[,，。;；、）)或和转]|$))|\d{3,4}-\d+|https?:|www\.|@/u,
  person:
    /说|表示|指出|介绍|认为|强调|坦言|透露|由|者|人|局|公司|财政|部门|经理|中心|长|任|师|家|员|授|王|帝|子|氏|[厅委院部会盟学](?=[^,，。;；、]{0,3}(?:印发|发布|制定|公布|举办|主办|承办|牵头|出台|组织|签署|发起))|(?<=\p{Script=Han})[绘摄](?=$|[。;；,，、）)])|打\s*\d{3,}|\b(said|says|director|minister|mayor|president|head|chair|by)\b/iu,
  body: /处(?![罚理分置以])|支队|[局部委院厅司校社会行厂所团队馆站府]|集团|中心|大学|组织|机构|联盟|政府|协会|\b(bureau|department|office|ministry|commission|company|university|hospital|government|centre|center)\b/iu,
  place:
    /[省市县区镇乡村州国岛路街港洲山河湖海楼园站馆城]|(?:地点|地址|位置|场所)[:：]|停车场|车库|岗亭|服务台|护士站|[教办卧会接值]室|窗口|中心|派出所|办事处|大厅|[餐站网取]点|位于|地处|\b(at|in|near) /iu,
  reason:
    /因|由于|为了|怕|的结果|理由|缘由|受[^,，。]{1,12}影响|主要[是靠]|缘于|归功|归因|得益|鉴于|为|导致|原因|使|致|以便|从而|需要|不适应|目的|背景|故|所以|\b(because|since|due|so that|in order)\b/iu,
};

/** Dates and ordinals are figures that count nothing. */
const countsNothing =
  /\d{1,4}\s*年(?!前|后|来|以|间|[多余])|\d{1,2}\s*月(\d{1,2}\s*日)?|\d{1,2}\s*日|第[一二三四五六七八九十\d]+|一(批|些|种|个|系列|次|项|条|类|家|份|部|位|届|半)/gu;

/** A day or a month lasts no time, but between two of them some passes. */
const spans = /[至到—~-]|起|止|截|[日月天年底]前|[以之]前/u;
const day = /(?:\d{4}\s*年\s*)?\d{1,2}\s*月(?!龄)(?:\d{1,2}\s*日)?/gu;

/** True where the sentence holds the kind of thing that the question asks for, so far as its form shows. */
export function holdsKind(kind: AnswerKind, sentence: string): boolean {
  const text = sentence.normalize("NFKC");
  return evidencePatterns[kind]?.test(withoutOthers(kind, text)) ?? true;
}

/** Without the figures that are none of the kind. */
function withoutOthers(kind: AnswerKind, text: string): string {
  if (kind === "number") return text.replace(countsNothing, " ");
  return kind === "duration" && !spans.test(text) ? text.replace(day, " ") : text;
}
