/** What a question may ask for that an answer can only give in a certain form, by whatever words. */
export type NeededThing =
  | "name"
  | "post"
  | "papers"
  | "room"
  | "year"
  | "weekdays"
  | "deadline"
  | "next"
  | "steps"
  | "compared"
  | "penalty"
  | "compensation"
  | "price"
  | "share"
  | "figure";

interface Form {
  readonly thing: NeededThing;
  readonly asks: RegExp;
  readonly gives: RegExp;
  /** Whether it may stand in the article's title or beside the speaker's name. */
  readonly standsAbove?: true;
}

/** Papers that no text names but as such. */
const NAMED_PAPER = "身份证|户口[簿本]|证明|复印件|原件|申请[书表]|登记表|合同|发票|执照|照片|证件";
const PAPER =
  "(?:证|书|表|册|簿|[原文附]件|复印件|材料(?!齐)|发票|合同|执照|[存回收]?单|票|函|卡|报告|方案|清单|说明|协议|意见|照片|名单|账|录像|视频|样品)";
const HANDED_IN =
  "(?:提供|提交|携带|(?<![文])凭|(?<![支坚维保主扶])持|递交|上传|出示|出具|填[写报好]?|报送|附|带[上好齐着]?|备齐|准备好?|交[上验齐]?|需要?)(?![通易流接动])";
/** Words that set one beside another; 同比 sets a year beside the one before. */
const COMPARES = "(?<![同环占对])比(?![例赛重])|较|高于|低于|快于|慢于|多于|少于|[超反]过|更|最";
const WHEN = "几|哪|什么时|啥时|何时";

/** Tried in order; questions and texts are normalised. Where nothing of the form is given, nothing answers. */
const forms: readonly Form[] = [
  {
    thing: "post",
    asks: /(?:什么|啥|何)(?:职务|职位|职称|官|头衔)|(?:职务|职位|职称)是/u,
    gives:
      /\p{Script=Han}长|主任|主席|书记|经理|董事|总裁|教授|研究员|工程师|[院博硕]士|记者|编辑|律师|医[生师]|负责人|委员|专家|[队会团]员|老师|教师|学者|会计|代表|支书|(?<![责信主])任(?![务何意免期])/u,
    standsAbove: true,
  },
  {
    thing: "papers",
    asks: /(?:什么|啥|哪些|哪几[样种份])(?:申请|申报|证明|书面|报名)?(?:材料|证件|资料|证明)|(?<![原建新])(?:材料|证件)(?:有哪些|是啥|是什么|要啥)|[带交](?:点|些)?(?:什么|啥)(?:东西|去|来)?(?=[,，。?？啊呀呢]|$)/u,
    gives: new RegExp(`${HANDED_IN}[^。;；]{0,40}?${PAPER}|材料(?:包括|有|为|:)|${NAMED_PAPER}`, "u"),
  },
  {
    thing: "room",
    asks: /哪一?条(?:街|路|巷)|哪一?(?:栋|间|层|号楼|楼|屋|厅)/u,
    gives:
      /\p{Script=Han}(?:路|街|巷|大道)|\d号|[楼室厅]|窗口|[\d一二三四五六七八九十负]层|[\dA-Za-z一二三四五六七八九十]号?[栋间座幢]/u,
  },
  {
    thing: "year",
    asks: /哪一?年/u,
    gives:
      /\d{3,4}年|(?:19|20)\d{2}|[今去前明后当翌次]年|年前|[〇零○一二三四五六七八九]{2,4}年|十[一二三四五六七八九]年|[二三四五六七八九]十[一二三四五六七八九]?年|年(?:代|间)|元年/u,
  },
  {
    thing: "weekdays",
    asks: /(?:周[一二三四五六日末天]|(?:星期|礼拜)[一二三四五六日天]|双休|周末|节假日|休息日)[^,，。?？]{0,8}(?:开|上班|营业|办|受理|值班|休|接待)/u,
    gives:
      /周[一二三四五六日末天]|星期|双休|假日|(?<!个)工作日|每[天日]|全[天年]|天天|无休|24小时|国庆|春节|元旦|照常/u,
  },
  {
    thing: "deadline",
    asks: new RegExp(`(?:${WHEN})[^,，。?？]{0,6}截[止至]|截[止至][^,，。?？]{0,6}(?:${WHEN})`, "u"),
    gives:
      /(?:截[止至]|[至到—~-])\s*(?:\d|[本次当]|[今明]年)|[日号月年天底时](?:以|之)?前|[日月天年周]内|为止|截止|结束|关闭|停止/u,
  },
  {
    thing: "next",
    asks: new RegExp(`下一?(?:次|回|批|轮|届|期)[^,，。?？]{0,12}(?:${WHEN})`, "u"),
    gives: /将[于在要会由继]?|拟|计划|预计|明年|后年|下一?(?:次|回|批|轮|届|期|步)|每[年季月半两三]|第二|力争/u,
  },
  {
    thing: "steps",
    asks: /(?:怎么|咋|如何)(?:操作|办理|申请|报名|登录|注册|预约|改约|取消|退|激活|开通|绑定|查询|补办|换)/u,
    gives:
      /登录|点击|扫|搜索|进入|选择|填|提交|携带|凭|持|拨打|通过|[到向]|关注|下载|输入|前往|窗口|可[在由凭]|步骤|流程/u,
  },
  {
    thing: "compared",
    asks: /哪[边个一头方种家类]?[^,，。?？]{0,12}更|谁[^,，。?？]{0,8}更/u,
    gives: new RegExp(`${COMPARES}|\\d[^,，。;；]{0,6}%[^。]*\\d[^,，。;；]{0,6}%`, "u"),
  },
  {
    thing: "compared",
    asks: /比(?:原来|以前|过去|从前|之前|原先|先前|去年|上年|往年|上[届次]|前年)[^,，。?？]{0,10}(?:多少|几)/u,
    gives:
      /原|以前|此前|过去|之前|由|从|降|减|便宜|优惠|增|[提升]高|上升|涨|缩短|延长|翻|比(?![例赛重])|较|去年|上年|上[届次]|往年|前年/u,
  },
  {
    thing: "penalty",
    asks: /罚(?:多少|几|啥|什么)|受[^,，。?？]{0,4}(?:处[分罚理]|惩罚)|(?:怎么|咋|如何|会)被?(?:处罚|处分|罚)|挨罚/u,
    gives: /罚|处分|责令|追究|取消|吊销|信用|约谈|停|警告|扣|收回|通报|没收|拘留|撤|劝|批评|免/u,
  },
  { thing: "compensation", asks: /(?:赔|补偿)(?:偿|付)?[^,，。?？]{0,4}(?:多少|几)/u, gives: /赔|补|原价|收取/u },
];

/**
 * What the question asks for and none of the texts gives, so far as its form shows; `above` is what stands above them and
 * who speaks. Null where it asks for nothing of the kind, or a text gives it.
 */
export function ungivenForm(question: string, texts: readonly string[], above: readonly string[]): NeededThing | null {
  const isGiven = ({ gives, standsAbove }: Form) =>
    [...texts, ...(standsAbove ? above : [])].some((text) => gives.test(text));
  return forms.find((form) => form.asks.test(question) && !isGiven(form))?.thing ?? null;
}
