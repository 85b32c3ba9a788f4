import { DIRECTIONS, type Direction } from "../../verify/polarity-words.ts";

const NUMBER = "[\\d一二两三四五六七八九十百千万几半]";
/** A word that tells how much, said of something: 更长, 越长越好, 长了七个月, 比去年长. Alone it may be part of another: 院长, 高校, 近三年. */
const said = (word: string) =>
  `(?:更|较|越|变|偏|太|过于|比(?![例率重赛])[^,，]{1,12}?)(?:${word})|(?:${word})(?:了(?!解|望)|得多|一?[点些]|${NUMBER}+(?:个|成|倍|天|年(?!级)|月|元|公里))`;
const opposites = (up: string, down: string): Direction => ({ up: new RegExp(up, "u"), down: new RegExp(down, "u") });

/** How a measure goes, and how much there is. */
const MEASURES = [
  opposites(
    "净增|[再又新大猛剧反]增|反[升涨]|回升|回暖|走高|见涨",
    "净减|[再又大锐剧反]减|反[降跌]|回落|走低|走弱|流失",
  ),
  opposites("涨价|变贵|更贵|贵了|涨了", "降价|便宜|下降|降低|下调"),
  opposites(said("长(?![期大途])"), `${said("短(?![期缺板])")}|缩短`),
  opposites(`${said("高")}|上浮`, `${said("低")}|下浮`),
  opposites(said("多(?![样元数])"), said("少(?![数年])")),
  opposites(said("大(?![量家力])"), said("小")),
  opposites(said("快"), said("慢|缓")),
  opposites(`${said("早")}|提前`, said("晚|迟")),
  opposites(said("远"), said(`近(?!些年|(?!一[点些])${NUMBER})`)),
  opposites(said("好(?!处)"), said("差|坏|糟")),
  opposites(said("强"), said("弱")),
  opposites(said("宽|松"), said("窄|严|紧")),
  opposites(said("难(?!点)"), said("容易|简单|方便")),
  opposites("延长|拉长", "缩短"),
  opposites("扩围|扩面|拓宽|扩容|扩编", "收窄|压缩|缩编"),
  opposites("多数|大半|大头|过半", "少数|小半|零头|不到一半|不足一半"),
  opposites("充足|充裕|富余|过剩|供大于求|够用", "不足(?!\\d)|短缺|紧缺|不够|供不应求|缺口"),
  opposites("最(?=[大高长多快早强])", "第[二三四五六七八九十](?=[大高长多快早强])"),
  opposites("盈利|赚钱|赚了", "亏损|赔钱|亏了"),
  opposites("顺差", "逆差"),
  opposites("领先|领跑", "落后|垫底"),
  opposites("流入|迁入|引进", "流出|迁出|外流"),
];

/** When, for how long and how fast. */
const TIMES = [
  opposites("立即|立刻|马上|尽快|越快越好|一步到位|很快", "不宜[操过]|循序渐进|逐步|稳妥|分步|很长时间"),
  opposites("长期|永久|常年", "短期|临时|暂时"),
  opposites("一次性|一次(?:付清|给完|[全都]|[发给打付])", "分期|分[两二三四五六七八九十多几]?[次批]|逐年|按月"),
];

/** Whether something goes on, is open or in force. */
const COURSES = [
  opposites("恢复|重启|复工|复航", "暂停|停止|停工|停航"),
  opposites("继续|照常|照旧", "停止|停办|停用|不再|取消|中断"),
  opposites("(?<!无)有效|管用", "废止|作废|失效|停止执行"),
  opposites("保留", "取消|撤销|拆除"),
  opposites("开放|打开", "关闭|封闭|关停"),
  opposites("公开", "保密|不公开"),
];

/** How something is done, and by whom of two kinds. */
const MANNERS = [
  opposites("合并|统一", "拆分|分开|分别|各自"),
  opposites("集中", "分散"),
  opposites("单独|独家|独自", "共同|联合|合作"),
  opposites("(?<!不)直接", "间接|不直接"),
  opposites("线上|网上|在线", "线下|现场|窗口|当面"),
  opposites("人工|手工", "自动|智能"),
  opposites("政府(?:来)?定价?|统一定价", "自主定价|市场(?:调节|定)|自行(?:定价|确定)|协商"),
  opposites("固定|一刀切", "浮动|差异化|因地制宜"),
  opposites("国有|国企|国营", "民营|私营|私人"),
  opposites("实名", "匿名"),
  opposites("主动|自愿|自行", "被迫|被要求"),
  opposites("全新|新造", "旧|原有|既有"),
];

/** What comes of something, and what is thought of it. */
const OUTCOMES = [
  opposites("利好|好处|促进|推动|助力", "妨碍|阻碍|制约|拖累|坏处"),
  opposites("赞成|主张|提倡|欢迎", "反对|不赞成|不主张|不提倡|抵制"),
  opposites("(?<!不)满意|好评|乐观", "不满|批评|悲观"),
  opposites("达标|如愿|成功", "落空|流产|未达"),
  opposites("(?<!不)属实|真实|确有其事", "不实|不属实|谣言|虚假"),
  opposites("繁荣|兴旺|红火|火爆|活跃", "萧条|冷清|低迷|冷淡"),
  opposites("简化|精简", "繁琐|复杂"),
];

/** What is allowed, what must be, and of how many it is so. */
const BOUNDS = [
  opposites("(?<!不)可以|(?<!不)能够|(?<!不)允许|准许", "不得(?!不)|不能|不可以?(?!或)|不允许|不许|不准|禁止|严禁"),
  opposites("必须|应当|强制|一律要|[都也非]得", "不必|无需|无须|不强制|自愿|可选|鼓励|自主"),
  opposites("全部|全由|全额|全都|所有|一律|都由", "(?<!大)部分|个别|少数|一半|各担|分担|共同[承负]担|只有"),
  opposites("都能|都可以|同时享受|兼得|叠加", "只能选|二选一|不得同时|不能同时|不得重复|不能重复|不叠加"),
  opposites("全国|各地都|全面推开", "试点|部分地区|个别地区"),
];

const RISES = "上升|提高|上涨|升[至到]|上调|涨[到至了]|增加|增长|增多|扩大|翻番";
const FALLS = "下降|降低|降[为至到了]|回落|下滑|下调|减轻|减少|缩减|缩小|萎缩";

/** What is said of a measure, or the verb for how it goes: 越来越高 beside 大幅下降. Only where one measure is told are they opposites. */
export const COURSES_OF_MEASURES: readonly Direction[] = [
  ...[
    ["高|贵|重", "低|便宜|轻"],
    ["多(?![样元数])", "少(?![数年])"],
    ["大(?![量家力])", "小"],
  ].map(([more = "", less = ""]) => opposites(`${said(more)}|${RISES}`, `${said(less)}|${FALLS}`)),
  opposites(
    `${said("慢|久|长(?![期大途])")}|延长|放缓|减速`,
    `${said("快|短(?![期缺板])")}|压缩[到至为]|缩短|提速|加密|加快`,
  ),
  opposites(`${said("早")}|提前`, `${said("晚|迟")}|推迟|延后|延[至长]`),
];

/** Words that tell what is spoken of (门诊, 住院) say nothing of it. */
const directions = DIRECTIONS.filter(
  ({ up }) => !["城镇", "住院", "在职", "进口", "之前"].some((word) => up.test(word)),
);
const ofOneThing = [...MEASURES, ...TIMES, ...COURSES, ...MANNERS, ...OUTCOMES];

/** Words that say the opposite of each other, without a word of negation or with one of a fixed expression. */
export const OPPOSITES: readonly Direction[] = [...directions, ...BOUNDS, ...ofOneThing];

/** Those that set no bound: what is above one, allowed, or so of all. */
export const OPPOSITE_PREDICATES: readonly Direction[] = [
  ...directions.filter(({ up }) => !up.test("以上")),
  ...ofOneThing,
];
