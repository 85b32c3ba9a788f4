import type { TermExtractor } from "../../retrieve/terms.ts";

/**
 * Words of speech, before the colon, and what official texts say for them: of general use, not drawn from any questions.
 * A row is read one way only, so that a written word is not answered by another one beside it.
 */
const rows = `
中国 全国 国内: 我国 全国 国内
妈 我妈 爸 我爸 爹 娘 爸妈 父母: 父母 亲属 家庭成员 老年人 老人
媳妇 老婆 老公 丈夫 妻子 爱人 对象: 配偶 亲属 家庭成员
孩子 娃 小孩 儿子 女儿 闺女: 子女 儿童 未成年人 学生 亲属 家庭成员
家人 家里人 里人 家属: 家庭成员 亲属 配偶 家人 家庭
老人 老头 老太太 岁数 岁数大 上年纪 老年: 老年人 老年 退休人员 周岁 岁
老百姓 百姓 群众 大家: 群众 百姓 居民 参保人 人民 市民 公众
大夫 郎中: 医生 医师 医务人员
看病 瞧病 看医生: 就医 就诊 诊疗 门诊 看病 医疗
生病 得病 病多 有病: 患病 疾病 患者
买药 拿药 抓药 开药: 购药 药品 处方 用药 配药
药店 药房: 药店 药房
单子 条子: 处方 单据 证明
报 报销 报得 能报: 报销 支付 待遇 结算
交 缴 缴费 交钱: 缴纳 缴费 缴 筹资 个人缴费
钱 块钱: 元 费用 资金 金额 经费 补贴 结余 万元 亿元
攒 攒下 剩 剩下 余钱: 结余 余额 积累 剩余
卡里 医保卡 社保卡 折子: 个人账户 账户
收走 没收 作废: 归个人所有 收回 作废 划入
断缴 停缴 断保: 断缴 中断缴费 停保 中断
省 省下 省了 能省 节省: 减轻 节约 降低 节省 减少 缩短
便宜 降价: 降低 下降 降价 降幅 更低
贵 涨价: 上涨 提高 高价 上调 费用高
涨 涨了: 增长 上升 提高 增加 攀升
变少 少了: 减少 降低 下降
变多 多了: 增加 增长 提高
好处 实惠 甜头: 获益 受益 实惠 惠及 优惠
好用 靠谱: 可靠 有效 真实 虚假
骗 忽悠 坑人 坑: 虚假 欺诈 诈骗 骗取 误导
卖 卖货: 销售 出售 营销 售卖
小店 铺子 小铺子 小老板 小买卖: 小微企业 个体工商户 个体户 经营主体
民企 私企 私人企业: 民营企业 民营
借 借钱 贷 贷钱: 贷款 融资 借款 授信
押 抵押: 抵押 抵押物 担保
利息 利钱: 利率 利息
上班 上班族 打工: 在职 职工 就业 通勤
打零工 零工 送外卖 没工作: 灵活就业 未就业 居民
退了休 退休了 退休的: 退休
修 建 造 盖 修通 修好 新修: 建设 建成 施工 开工 通车 工程 改造 研制
完工 修完 弄完 干完: 完成 完工 竣工 建成 通车
通 通车 开通: 通车 开通 运营 贯通
路 环路 马路 公路 新路: 道路 公路 国道 环线 通道 路
堵 堵车 堵得: 拥堵 堵车 堵点
过路车: 过境车辆 过境
种树 栽树 树: 植树 造林 绿化 复绿 株
变绿 绿 绿化: 复绿 绿化 修复
荒 荒了 挖废 挖空 废: 废弃 荒废 闲置
治 治理 收拾: 治理 修复 整治
山头 山: 矿山 山体 山
火箭: 火箭 航天 发射
打上 打上去 打 上天: 发射 入轨
管 管管: 监管 治理 管理
查 检查: 抽查 检查 核查 监管 督查
罚 罚款: 处罚 罚款 处以
退 退钱: 退还 退款
领 领取: 发放 领取 申领
办 办理: 办理 申请 登记 经办
远 偏: 偏远 距离
多大 年纪 岁: 岁 周岁 年龄
学校 上学 念书: 学校 教育 入学 就学
房子 住房 租房: 住房 房屋 租赁 居住
车 开车: 车辆 机动车 汽车
停 停车: 停放 停车
水 用水: 用水 供水 水量
电 用电: 用电 供电 电价
垃圾: 垃圾 废弃物
遛狗 狗: 犬 犬只 养犬
网上 上网: 网络 互联网 线上 平台
手机 app: 手机 移动端 客户端 app
人多 好多人: 人次 人数
强 高: 高于 更高 提高
不行 不好 毛病: 问题 不足 短板 困难
跟不上 不合适: 不适应 不足 滞后 难以满足
为难 难: 困难 难题 短缺 不足
帮 帮忙: 支持 帮扶 协助 服务
放 放贷 放出去: 发放 投放
开店 开公司: 经营 创业
`;

const equalsOf: ReadonlyMap<string, readonly string[]> = new Map(
  rows
    .trim()
    .split("\n")
    .flatMap((row) => {
      const [spoken = "", written = ""] = row.split(": ");
      return spoken.split(" ").map((word) => [word, written.split(" ")] as const);
    }),
);

/** Whether one of the words is, or says in official language, what the term says. */
export function isSaidBy(term: string, words: ReadonlySet<string>, extractTerms: TermExtractor): boolean {
  if (words.has(term)) return true;
  return (equalsOf.get(term) ?? []).some((equal) => {
    const parts = extractTerms(equal);
    return parts.length > 0 && parts.every((part) => words.has(part));
  });
}

/** Whether the word is one of speech that has written equals, and so no name, whatever a tagger takes it for. */
export const isSpoken = (term: string): boolean => equalsOf.has(term);
