/** Words that ask or join and carry no subject: they neither find a passage nor count as covered by one. */
export const stopWords: ReadonlySet<string> = new Set(
  `的 了 着 过 地 得 吗 呢 吧 啊 呀 嘛 么 之 其 及 与 和 或 而 且 并 但 若 则 也 都 就 还 又 再 才 只 很 太 更 最 被 把 将 对 对于 关于 从 到 向 在 于 以 为 为了 由 由于 因 因为 所以 如果 虽然 不过
  是 有 会 能 可 可以 能够 应 应该 要 需 需要 想 想要 让 使 给 来 去 做 个 些 这 那 这个 那个 这些 那些 此 该 各 每 某 一 一个 一些 一下 一点 上 下 中 里 内 外 前 后 时 等 所 我 我们 你 你们 您 他 她 它 他们 咱 咱们 自己 人家
  什么 什么样 啥 哪 哪些 哪个 哪里 哪儿 哪一 哪几 谁 怎 怎么 怎么样 怎样 干嘛 咋 咋样 此次 本次 这次 该次 这项 时候 有啥 以后 之后 以前 之前 怎么办 如何 为何 为什么 为啥 多少 几 几个 多大 多久 多长 多高 何 何时 何种 是否 有没有 是不是 能不能 可不可以 会不会 不会 钱会 请 请问 告诉 知道 了解 介绍 说 说明 说法 讲 谈 谈到 指出 提到 文章 文中 报道 根据 按照 具体 情况 方面 问题 问 答 呗 哈 嗯 现在 目前 没 没有 不 吧 真的 到底 究竟
  the a an of in on at to for and or is are was were be been do does did what which who whom whose when where why how many much it its this that these those with by from as about can could will would should has have had there their they i we you he she s`
    .split(/\s+/u)
    .filter(Boolean),
);
