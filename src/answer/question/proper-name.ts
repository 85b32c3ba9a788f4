import { isPersonName } from "../../domain/person-name.ts";
import { knownNames } from "./known-names.ts";

/** China's provinces, autonomous regions, municipalities and special regions, in short. */
export const PROVINCES =
  "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门".split(
    " ",
  );

/** Places that are named without saying what they are: provinces, large cities, countries and continents. */
const bare: ReadonlySet<string> = new Set(
  `${PROVINCES.join(" ")} 石家庄 太原 沈阳 大连 长春 哈尔滨 南京 苏州 无锡 杭州 宁波 温州 合肥 福州 厦门 泉州
  南昌 济南 青岛 烟台 郑州 洛阳 武汉 长沙 广州 深圳 珠海 东莞 佛山 南宁 桂林 海口 三亚 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐
  日本 印度 俄罗斯 朝鲜 越南 老挝 缅甸 柬埔寨 新加坡 马来西亚 印度尼西亚 菲律宾 巴基斯坦 哈萨克斯坦 乌兹别克斯坦 伊朗 伊拉克 以色列 沙特
  土耳其 埃及 南非 巴西 阿根廷 墨西哥 加拿大 澳大利亚 新西兰 意大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 芬兰 丹麦 波兰 乌克兰 匈牙利
  希腊 东京 纽约 华盛顿 伦敦 巴黎 柏林 莫斯科 亚洲 欧洲 非洲 北美 南美 欧盟 东盟`
    .split(/\s+/u)
    .filter(Boolean),
);
/** What a place is by its last character; before it no word that only points, as in 外县 and 本市. */
const place =
  /^(?![外本各全邻该这那哪每老新大小城两几进出下上][\p{Script=Han}]$|[建爱立治救卖出回全]国$|(?:老城|[山湖林灾矿牧老城郊市景校园社库])区$|(?:[古集城]|各?乡)镇$|[海半]岛$|群岛$)\p{Script=Han}+[省市县区州盟旗镇乡国岛]$/u;
/** A body by its last characters, with a name before them; what a tagger gives is a word, so that 处, 会 or 站 end others too. */
const body = /^\p{Script=Han}{2,}(?:大学|学院|医院|银行|集团|公司|研究院|研究所|委员会|协会|电网|[局部委院厂])$/u;
const SHORTEST_BODY = 4;
/** General words for bodies, which name none. */
const anyBody =
  /^(?:人大|常委会|人大常委会|(?:上市|公交|物业|保险|快递|物流|国有|民营|外资|科技|房产)公司|(?:人民|中心|社区|定点|公立|民办|综合)医院|(?:税务|医保|社保|民政|教育|公安|药监|水务|气象)局)$/u;
const LONGEST_PERSON = 4;
const speaksAfter =
  /^(?:同志|先生|女士|老师|教授|院士|书记|主任|市长|县长|省长|总理|主席|总统|说|讲|表示|认为|指出|介绍|提出|强调|坦言|谈到|回应|是谁|是什么人|是哪|(?:怎么|如何)(?:看|说))/u;
/** What three characters end in that are a common noun rather than a person. */
const thing =
  /[边里上下中内外前后子儿头家费书证卡墙衫班室馆园院厂店庄洲荡期生员傅工树仓会来名单桥菜车机器品药水肉户地感率费年]$/u;

/**
 * Whether a word that a tagger takes for a name is one: of those that no dictionary knows as such most are words of speech
 * (上楼, 那阵子, 养老院), so that a place or a body must say what it is, and a person speak, bear a title or own something.
 */
export function isProperName(word: string, text: string): boolean {
  if (bare.has(word) || knownNames.has(word) || place.test(word) || /[a-z]/iu.test(word)) return true;
  if (body.test(word) && word.length >= SHORTEST_BODY && !anyBody.test(word)) return true;
  const isLong = word.length > 2 && (word.length <= LONGEST_PERSON || word.includes("·"));
  if (!isLong || !isPersonName(word)) return false;
  const after = text.slice(text.indexOf(word) + word.length);
  return speaksAfter.test(after) || (after.startsWith("的") && !thing.test(word));
}
