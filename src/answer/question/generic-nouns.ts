/** Nouns so general that an answer need not say them, and words for people at large. */
const genericNouns: ReadonlySet<string> = new Set(
  `地方 时候 时间 方面 措施 举措 办法 方法 方式 做法 工作 变化 影响 好处 坏处 作用 意义 内容 要求 特点 情况 原因 问题 东西 意思 关系 区别 不同
  差别 进展 任务 安排 考虑 效果 成效 成果 结果 程度 特征 目的 目标 优势 挑战 困难 条件 用途 功能 贡献 成就 领域 类型 部分 因素 理由 优点 缺点 背景
  政策 规定 制度 计划 项目 事项 消息 新闻 报道 文章 说法 观点 评价 看法 态度 意见 建议 想法 感受 经验 例子 后果 数据 数字 数量 数目 数额 金额 比例
  比率 总数 总量 总额 总计 平均 水平 标准 规模 范围 过程 步骤 流程 手续 现状 趋势 前景 未来 目前 预期 未来 阶段 时期 年份 日期
  人员 人 人们 群众 百姓 老百姓 居民 市民 民众 公众 大众 普通人 大家 个人 本人 自己 家人 人数 对象 群体 单位 机构 部门 地区 地点 地方 全国
  国家 中国 我国 政府 名字 名称 职务 职位 年纪 年龄段 岁数 身份 电话 网址 文号 文件 钱数 价钱 开销 总共 状况 环节 举动 动作 手段 途径 渠道 思路`
    .split(/\s+/u)
    .filter(Boolean),
);

export const isGeneric = (noun: string): boolean => genericNouns.has(noun);
