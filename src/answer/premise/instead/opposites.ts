import { DIRECTIONS, type Direction } from "../../verify/polarity-words.ts";

/**
 * Words that say the opposite of each other without a word of negation, or with one of a fixed expression; those that tell what is spoken of
 * (门诊, 住院) say nothing of it. */
export const OPPOSITES: readonly Direction[] = [
  ...DIRECTIONS.filter(({ up }) => !["城镇", "住院", "在职", "进口", "之前"].some((word) => up.test(word))),
  {
    up: /(?<!不)可以|(?<!不)能够|(?<!不)允许|准许/u,
    down: /不得(?!不)|不能|不可以?(?!或)|不允许|不许|不准|禁止|严禁/u,
  },
  { up: /必须|应当|强制|一律要|都得/u, down: /不必|无需|无须|不强制|自愿|可选|鼓励|自主/u },
  { up: /全部|全由|全额|全都|所有|一律|都由/u, down: /(?<!大)部分|个别|少数|一半|各担|分担|共同[承负]担|只有/u },
  { up: /都能|都可以|同时享受|兼得|叠加/u, down: /只能选|二选一|不得同时|不能同时|不得重复|不能重复|不叠加/u },
  { up: /全国|各地都|全面推开/u, down: /试点|部分地区|个别地区/u },
  { up: /延长|拉长/u, down: /缩短/u },
  { up: /涨价|变贵|更贵|贵了|涨了/u, down: /降价|便宜|下降|降低|下调/u },
  { up: /多数|大半/u, down: /少数|小半/u },
  { up: /盈利|赚钱|赚了/u, down: /亏损|赔钱|亏了/u },
  { up: /顺差/u, down: /逆差/u },
  { up: /合并|统一/u, down: /拆分|分开|分别/u },
  { up: /最(?=[大高长多快早强])/u, down: /第[二三四五六七八九十](?=[大高长多快早强])/u },
  { up: /公开/u, down: /保密|不公开/u },
  { up: /恢复/u, down: /暂停|停止/u },
  { up: /领先/u, down: /落后/u },
];
