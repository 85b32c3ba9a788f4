import { expect, it } from "vitest";
import { lackedMatters } from "./asked-matters.ts";

it.each([
  ["lacksName", "停运的两条渡线叫什么名字", "两条渡线因水位过低停运", 1],
  ["lacksName", "停运的两条渡线叫什么名字", "“望江”和“听潮”两条渡线停运", 0],
  ["lacksPenalty", "逃票会怎么处罚", "乘客应当先买票后上船", 1],
  ["lacksPenalty", "逃票会怎么处罚", "逃票的，责令补票", 0],
  ["lacksHours", "码头几点开门", "码头每天有四班渡轮", 1],
  ["lacksHours", "码头几点开门", "码头6时开放", 0],
  ["lacksPapers", "办年票要带什么", "年票每张120元", 1],
  ["lacksContact", "咨询打什么电话", "咨询电话400123456", 0],
  ["lacksContact", "孩子要打什么疫苗", "满月接种乙肝疫苗", 0],
  ["lacksHours", "营业执照怎么办", "登记不收费", 0],
  ["lacksPapers", "原材料涨了多少", "钢材涨了两成", 0],
  ["lacksEarlier", "5月3日之前要报名吗", "报名截至5月3日", 0],
  ["lacksTotal", "两条线一共运了多少人", "北线运了三百人", 1],
  ["lacksTotal", "两条线一共运了多少人", "两线合计运了七百人", 0],
  ["lacksTotal", "两条线一共运了多少人", "北线的公共渡船运了三百人", 1],
  ["lacksCost", "修码头花了多少", "码头去年修好", 1],
  ["lacksCost", "修码头花了多少", "码头旁边有花园", 1],
  ["lacksCost", "修码头花了多少", "修码头耗资三百万", 0],
  ["lacksSum", "渡船停航补多少", "渡船停航有补贴", 1],
  ["lacksSum", "渡船停航补多少", "每人补300元", 0],
  ["lacksPeople", "码头有几个工人", "码头夏天开放", 1],
  ["lacksPeople", "码头有几个工人", "码头有12名工人", 0],
  ["lacksMembers", "那三条线怎么走", "三条渡线停航", 1],
  ["lacksMembers", "那三条线怎么走", "码头、渡船归县里管", 1],
  ["lacksMembers", "那三条线怎么走", "北线、南线、环线绕行", 0],
  ["lacksOutcome", "撞船的事后来怎么样", "渡船撞上桥墩", 1],
  ["lacksOutcome", "撞船的事后来怎么样", "渡轮已停航;桥墩已建,获奖", 1],
  ["lacksOutcome", "撞船的事后来怎么样", "渡船目前每天两班", 1],
  ["lacksOutcome", "撞船的事后来怎么样", "渡船已经修好", 0],
] as const)("%s of %s in %s: %d", (matter, question, text, lacks) => {
  expect(lackedMatters(question, text)[matter]).toBe(lacks);
});
