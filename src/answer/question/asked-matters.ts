/**
 * What a question may ask for beside its kind, and how a text reads that gives it: the kinds of thing that articles leave out
 * more often than they give them.
 */
const matters = {
  name: {
    asks: /叫(什么|啥|何)|名(字|称|单)|哪(几|两|三|四|五|\d+)?[家位]|哪(几|两|三|\d+)个|是哪个|(分别|都)是谁/u,
    gives:
      /[“"「《]|、|名(为|叫|称)|叫做?|\p{Script=Han}{2,}(公司|集团|医院|大学|学院|学校|中学|小学|银行|研究院|研究所|中心|协会|合作社)/u,
  },
  penalty: {
    asks: /(怎么|怎样|如何)(被)?(罚|处罚|处理|处置|追究)|罚(多少|几|款)|处罚|处分|什么后果/u,
    gives: /罚|处分|责令|追究|取消|吊销|信用|约谈|停业|警告/u,
  },
  hours: {
    asks: /几点|几时|营业(?!执照|额|收入|税)|开门|关门|下班|上班时间|末班|开放时间|周[一二三四五六日末]|礼拜/u,
    gives: /\d{1,2}\s*[时点:]|[一二三四五六七八九十]点|周[一二三四五六日末]|24小时|全天|工作日/u,
  },
  contact: {
    asks: /电话|号码|热线|打(哪|什么|啥)个?(电话|号|热线)|联系方式|网址|哪个网|邮箱/u,
    gives: /\d{5,}|\d{3,4}-\d+|热线|小程序|公众号|平台|网站|app|微信/iu,
  },
  papers: {
    asks: /(带|交|准备|提交|拿|备)(些|点|齐)?(什么|啥|哪些)|(?<![原建新])材料|证件/u,
    gives: /提交|携带|持|凭|材料|证|表|原件|复印/u,
  },
  earlier: {
    asks: /去年|前年|上年|往年|同期|以前|原来|(?<![年月日号点])之前/u,
    gives: /去年|前年|上年|往年|原来|以前|此前|由/u,
  },
  later: {
    asks: /明年|以后|将来|下一?(步|次|年|回)|什么时候能/u,
    gives: /明年|将|拟|计划|后|底前|力争|预计/u,
  },
  others: {
    asks: /其[他它余]|别的|另外|剩下/u,
    gives: /其[他它余]|另|还/u,
  },
  total: {
    asks: /一共|总共|拢共|合计|共有|共花/u,
    gives: /一共|(?<!公)共(?=[有计\d一二两三四五六七八九十百千万])|总[共计数额量]|合计|累计|全年|全[市县省州区]/u,
  },
  cost: {
    asks: /花(了|掉|费)?(多少|几|多)|要花|亏了?多少|造价|投(了|资)?多少|成本/u,
    gives: /投资|花(?=[了费去掉销\d])|支出|费用|耗资|投入|经费|造价|总价|成本|概算|\d万?元/u,
  },
  sum: {
    asks: /(补|贴|给|发|奖|交|收|缴|罚|赔|领|拿|挣)(一|多少|几)|(多少|几)(钱|元|块)/u,
    gives: /\d[\d,.]*[百千万亿]*元|免费|不收|免/u,
  },
  people: {
    asks: /(多少|几)个?(人|名|位|户|工人|司机|老师|学生|家)/u,
    gives: /[\d一二两三四五六七八九十百千万][余多]?[百千万]*[余多]?(人|名|位|户|家|口)/u,
  },
  members: {
    asks: /(那|这|另外|其余|其他)(两|三|四|五|六|七|八|九|十|几|\d+)(个|家|名|位|所|条|座|处|种|户|人)/u,
    gives: /分别|[“和]|、[^,，。;；、]{1,12}(?:、|以?及|等)/u,
  },
  outcome: {
    asks: /后来|(结果|最后)(怎|如何|咋|呢)|(怎么|咋)(样|处理|判)了/u,
    gives:
      /后来|最[终后]|随后|事后|之后|结果|判[处决令]|(?:已经?|目前|如今)[^,，。;；]{0,8}(?:恢复|完成|结[束案]|解决|修[好复]|处理|整改|查处|获|康复|出院|到位|被)/u,
  },
  means: {
    asks: /怎么|如何|怎样/u,
    gives: /通过|登录|凭|持|携带|提交|填写|向|到|申请|步骤|流程|应当|按/u,
  },
} as const;

type Matter = keyof typeof matters;
type LackedMatters = { readonly [Name in Matter as `lacks${Capitalize<Name>}`]: number };

/** For each matter 1 where the question asks for it and the text does not give it, else 0; both are normalised. */
export function lackedMatters(question: string, text: string): LackedMatters {
  const lacks = Object.entries(matters).map(([matter, { asks, gives }]) => [
    `lacks${matter.charAt(0).toUpperCase()}${matter.slice(1)}`,
    Number(asks.test(question) && !gives.test(text)),
  ]);
  return Object.fromEntries(lacks) as LackedMatters;
}
