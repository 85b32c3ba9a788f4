import { expect, it } from "vitest";
import { isProperName } from "./proper-name.ts";

it("is a place by what it says that it is, or one that everyone knows by its bare name", () => {
  for (const word of ["武汉市", "石门镇", "韩国", "上海", "欧盟"]) expect(isProperName(word, word)).toBe(true);
  for (const word of ["外县", "本市", "东西", "上楼", "下海", "礼拜"]) expect(isProperName(word, word)).toBe(false);
  for (const word of ["建国", "爱国", "山区", "湖区", "老城区", "古镇", "海岛"])
    expect(isProperName(word, word)).toBe(false);
});

it("is a body that bears a name, not any body of its kind", () => {
  expect(isProperName("清华大学", "清华大学建了什么")).toBe(true);
  expect(isProperName("税务局", "税务局管不管")).toBe(false);
  expect(isProperName("养老院", "住养老院一天多少钱")).toBe(false);
});

it("is a person who speaks or bears a title, not a word that begins like a family name", () => {
  expect(isProperName("齐向东", "齐向东说了什么")).toBe(true);
  expect(isProperName("王小丫", "王小丫教授的论文")).toBe(true);
  expect(isProperName("马路边", "能停马路边的格子里吗")).toBe(false);
  expect(isProperName("高中生", "高中生能报名吗")).toBe(false);
});

it("is one that a dictionary knows by a name alone, as cities, rivers and firms, and not one that is also a word", () => {
  const known = "绍兴 华为 腾讯 宜昌 义乌 浦东 敦煌 延安 迪拜 长江 黄河 三峡 阿里巴巴 清华 国家电网".split(" ");
  for (const word of known) expect([word, isProperName(word, `${word}减轻了多少负担`)]).toEqual([word, true]);
  const common = "普通 论文 养老金 那阵子 卫星 城市 台风 申报 师傅 中考 税务局 大桥".split(" ");
  for (const word of common) expect([word, isProperName(word, `${word}减轻了多少负担`)]).toEqual([word, false]);
});

it("is a person whose view or work is asked for", () => {
  expect(isProperName("钟南山", "钟南山怎么看")).toBe(true);
  expect(isProperName("袁隆平", "袁隆平的水稻增产多少")).toBe(true);
  expect(isProperName("高中生", "高中生的学费多少")).toBe(false);
});
