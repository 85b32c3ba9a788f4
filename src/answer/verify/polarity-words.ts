export const NEGATOR = /没有|并未|尚未|从未|未曾|不再|禁止|严禁|拒绝|无法|无需|毫无|不|未|没|勿/u;

/** Words that hold a negating character and deny nothing, or that the directions below know. */
export const NEGATION_FREE =
  /不仅|不但|不断|不少于|不少|不同|不久|不论|不管(?=[^，,]*(?:[，,][^，,]*)?(?:[都也均]|一律))|不过|不止|不妨|不约而同|不可或缺|不一|不足|不到|不低于|不高于|不超过|不多于|不难|不得不|不利|未来|沉没|没收|莫不|无不/gu;

export interface Direction {
  readonly up: RegExp;
  readonly down: RegExp;
}

/** Pairs of opposite directions, each side with its everyday equals. */
export const DIRECTIONS: readonly Direction[] = [
  {
    up: /增加|增长|增[至到]|[升涨][至到]|增幅|增多|上升|攀升|提高|提升|上涨|上调|涨|升高|拓展|扩大|加大/u,
    down: /减少|减[至到]|下降|降[至到]|缩[至到]|降低|降幅|降价|下滑|下跌|下调|缩减|缩小|缩短|调减|减小|削减/u,
  },
  {
    up: /不低于|不少于|以上|至少|(?<!不)(?:超过|多于|高于)|逾|突破/u,
    down: /不高于|不超过|不多于|以下|至多|(?<!不)(?:低于|少于)|不足|不到/u,
  },
  { up: /更高|最高|较高/u, down: /更低|最低|较低/u },
  { up: /更多|最多|较多/u, down: /更少|最少|较少/u },
  { up: /更快|加快|加速/u, down: /更慢|放缓|减速/u },
  { up: /之前|以前|(?:改革|调整|修正)前/u, down: /之后|以后|(?:改革|调整|修正)后/u },
  { up: /(?<!不)有利|有助/u, down: /不利/u },
  { up: /允许|鼓励|支持/u, down: /禁止|反对|限制/u },
  { up: /纳入/u, down: /移出|剔除|排除/u },
  { up: /放宽|松绑/u, down: /收紧|从严/u },
  { up: /盈余|结余/u, down: /亏损|赤字/u },
  { up: /在职/u, down: /退休/u },
  { up: /加重|加剧|增负/u, down: /减轻|缓解|减负/u },
  { up: /改善|好转|向好|优化/u, down: /恶化|变差|转差/u },
  { up: /加强|强化|增强/u, down: /削弱|弱化|减弱/u },
  { up: /赞成|同意|批准|通过/u, down: /反对|否决|驳回|拒绝/u },
  { up: /开始|启动|启用|开通|新增|设立|建立/u, down: /结束|终止|停止|停用|取消|撤销|废止/u },
  { up: /提前/u, down: /推迟|延后|延期|延迟/u },
  { up: /成功/u, down: /失败/u },
  { up: /安全|合格/u, down: /危险|不安全|不合格/u },
  { up: /自愿|可选/u, down: /强制|必须/u },
  { up: /免费|无偿/u, down: /收费|付费|自费|有偿/u },
  { up: /城镇/u, down: /农村/u },
  { up: /住院/u, down: /门诊/u },
  { up: /进口/u, down: /出口/u },
];

/** The ways in which a measure goes. */
export const TRENDS = DIRECTIONS.filter(({ up }) => ["增长", "更高", "更多", "更快"].some((word) => up.test(word)));
