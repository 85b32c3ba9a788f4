/** What a question for a figure demands of it beyond its kind: how it reads in a question, its name, how an answer reads. */
type Demand = readonly [asks: RegExp, name: string, holds: RegExp];

const length = /\d\s*[余多]?(公里|千米|米|里)/u;

const NUMERAL = "[\\d一二两三四五六七八九十百千万亿半几]\\s*[余多]?[百千万亿]*[余多]?";

/** What is built or lies in the open and is measured by its length, not by how long it lasts. */
const stretch =
  /(?:桥|(?<![渠报频])道|[公铁马]路|(?<![在热专上下])线路?|河|江|渠|街|堤|坝|墙|廊|管|隧洞|涵洞|跑道|海岸|船)(?:一?共|总共|全部|大?约|究竟|到底)?有?多长(?=[?？。!！呢啊,，、]|$)/u;

/** A part of what is named: 收入有多少用来修路. */
export const asksShare = /[的里中有]多少(?=用[来于作在]|拿[来去]|归|算|属于|[计列划]入|[留交]给|作为|投[入向]|是)/u;

/** What is measured: a text without such a measure does not tell it, however near it is otherwise. */
const measures: readonly Demand[] = [
  [stretch, "长度", new RegExp(`${NUMERAL}(?:公里|千米|分米|厘米|米|[海英华]?里|丈|尺|k?m\\b)`, "u")],
  [/多远/u, "距离", new RegExp(`${NUMERAL}(?:公里|千米|米|[海英华]?里|站|个?小时|分钟|k?m\\b)|步行|车程`, "u")],
  [
    /温度(?:[是为要在]|应该?|控制在|达到?|不?超过)*(多少(?!个)|几度|多高)/u,
    "温度",
    new RegExp(`${NUMERAL}(?:摄氏)?(?:度|℃|°|k\\b|开)`, "u"),
  ],
  [
    /面积(?:[是为有约共]|达到?|总共|一共)*(多少(?![元钱倍个块])|多大)/u,
    "面积",
    new RegExp(`${NUMERAL}(?:亩|公顷|平方|平米|分地|k?m[2²]|㎡)|%|[\\d一二三四五六七八九]成`, "u"),
  ],
];

const demands: readonly Demand[] = [
  ...measures,
  [asksShare, "比例", /%|[一二两三四五六七八九]成|百分之|其中|一半|\d\s*[/:：]\s*\d|[全各]部|分别/u],
  [/(多长|全长|长度)(?!时)/u, "长度", length],
  [
    /(?<!(?:率|幅|比例|标准|[金费额价薪款资酬]|收入|待遇|补[助贴偿])有?)多高|多[深宽]|(高|深|宽)度[^,，。]{0,4}多少/u,
    "高度",
    /\d\s*[余多]?(毫?米|厘米|公分|公里)/u,
  ],
  [/每亩|(?<!哪)一亩/u, "每亩", /每亩|亩[均产]|一亩|[元斤]\/亩/u],
  [/每户|单户|户均|(?<!哪)一户/u, "每户", /每户|单户|户均|一户|元\/户/u],
  [/每(公里|千米)|一公里/u, "每公里", /每(公里|千米)|一公里|\/公里/u],
  [/每(平方米|平米|平)|一平/u, "每平方米", /每(平方米|平米)|\/平/u],
  [/每次|单次|次均|平均一次/u, "每次", /每次|单次|次均|一次|每人次|\/次/u],
  [
    /每天|每日|日均|(?<![哪后前第头那这某有])一天(?!内)/u,
    "每天",
    /每[天日]|(?<![今昨近明当生节假])日[均供产处接]|一天|单日|\/[天日]/u,
  ],
  [/每月|每个月|月均|(?<!哪)一个月(?!内)/u, "每月", /每个?月|月均|按月|\/月|月/u],
  [/人均/u, "人均", /人均|每人|\/人|每名/u],
  [
    /(最(高|多)|顶多|至多)[^,，。?？]{0,6}(多少|几)|上限|封顶/u,
    "上限",
    /最[高多大长]|至多|上限|封顶|不(得|能|应|可)?(超|高于|多于|大于)|以[内下]/u,
  ],
  [
    /最(低|少)[^,，。?？]{0,6}(多少|几)|下限|起付/u,
    "下限",
    /最[低少小]|至少|下限|起付|不(得|能|应|可)?(低|少|小)于|以上/u,
  ],
  [
    /哪一?[天日]|几月几[日号]|几[日号]/u,
    "具体日期",
    /\d\s*[日号](?!均)|[一二三四五六七八九十]{1,3}[日号]|当[天日]|昨[天日]|今[天日]|近日|日前/u,
  ],
];

/** The names of what is demanded of a figure and not given by the text; both are normalised. */
export const unmetDemands = (question: string, text: string): readonly string[] => unmet(demands, question, text);

/** The same of the measures alone, without which nothing answers. */
export const unmetMeasures = (question: string, text: string): readonly string[] => unmet(measures, question, text);

const unmet = (some: readonly Demand[], question: string, text: string) => [
  ...new Set(some.filter(([asks, , holds]) => asks.test(question) && !holds.test(text)).map(([, name]) => name)),
];
