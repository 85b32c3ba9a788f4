/**
 * Words that ask, point, grade or join and carry no subject of their own: that an article lacks them says nothing. They are
 * left out of the reading alone, since the index was built with the shorter list of stop words.
 */
const lightWords: ReadonlySet<string> = new Set(
  `能否 可否 能不能 不能 可不可以 怎样才能 如何才能 怎么才能 才能 啥时候 干啥 为何 怎么回事 咋回事 几何
  这么 那么 这样 那样 这回 那回 这次 那次 上次 这条 那条 这种 那种 这项 那项 这家 那家 这位 那位 这里 那里 这儿 那儿 这边 那边 这事 那事
  每个 各种 各个 各自 分别 别的 另外 其他 其它 其余 还有 除了 针对 至于 有关 相关
  已经 曾经 正在 将要 快要 马上 终于 一共 总共 共有 大概 大约 大致 差不多 其实 真是 原来 本来 居然 竟然 特别 厉害 非常 比较 相当 挺 好好 主要 一直 仍然 依然 只要 只有 全都 好像 似乎
  当前 如今 近来 最近 刚刚 后来 今后 将来 未来 以来 期间
  用来 用于 看到 见到 碰到 碰上 遇到 遇上 得到 得了 拿到 做出 作出 搞 弄 干 整 办 用 看 提 提了 提出 采取 进行 产生 打算 觉得 认为 属于 存在 叫做 称为 成为 变成 算是 起来 出来 下来 上去 回来 过来 过去
  东西 事 事情 事儿 样子 大家 别人 有人 人们 大伙 大伙儿 隔壁 玩意 玩意儿 动静 毛病 份儿 点儿 地儿 结果 工夫 招儿 好些 拢共 总算 早先 从前 好久
  上头 这些 那些 听说 老是 总是 天天 一年到头 一直 到头 最多 最少 至多 至少 顶多 最多能 最少要 倍儿 啥的 咋整 能整 整个 凭 凭啥 得掏 算不算 是不是 不是 行不行 成不成 好不好
  我妈 我爸 我爹 我娘 我家 咱家 我哥 我姐 我弟 我妹 妈 爸 爹 娘 俺 俺爹 俺妈 俺家 咱 咱们 姥爷 姥姥 爷爷 奶奶 外公 外婆 老爸 老妈 老伴 娃 孩子他爸
  老板 师傅 老乡 邻居 朋友 同事 亲戚 老家 家里 呐 嘛 不 没 想 找 找个 跟 会 得 像 就 爱 嫌 老`
    .split(/\s+/u)
    .filter(Boolean),
);
/** 开不开, and what a segmenter leaves of it. */
const whether = /^(\p{Script=Han})[不没]\1$/u;
const asks = /[哪啥]|多少|^几|什么/u;

/** Whether the word of a question asks or joins, and need not be said by the evidence. */
export const isLight = (term: string): boolean => lightWords.has(term) || asks.test(term) || whether.test(term);
