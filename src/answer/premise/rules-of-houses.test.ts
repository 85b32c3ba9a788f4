import { expect, it } from "vitest";
import { correct } from "../../testing/correct-claim.ts";

it.each([
  ["借书证由保卫处办理，对吗？", "第四条 借书证由流通部于每周二办理。", "保卫处", "流通部"],
  ["图书采购由教务处审批，对吗？", "3万元以内由馆长审批，采购超过3万元的由财务处审批。", "教务处", "财务处"],
  ["古籍阅览向保卫处申请，对吗？", "古籍阅览须提前三天向特藏部申请。", "保卫处", "特藏部"],
  ["图书馆的安全由后勤处主管，对吗？", "保卫处主管图书馆的安全工作；后勤处负责保洁。", "后勤处", "保卫处"],
])("says who does it, with the claim's own verb: %s", async (question, text, claimed, stated) => {
  expect(await correct(question, text)).toMatchObject({ claimed, stated });
});

it("does not set right a shorter form of the same body", async () => {
  expect(await correct("阅览室由馆委会监督，对吗？", "阅览室由图书馆管理委员会监督。")).toBeNull();
});

it.each([
  ["旧报纸是特藏文献，对吗？", "手稿、旧报纸属于普通文献。特藏文献在三楼。", "特藏文献", "普通文献"],
  ["阅览室的噪声等级是三级，对吗？", "阅览室的噪声等级为二级（安静）。", "三级", "二级"],
])("says what kind of thing it is: %s", async (question, text, claimed, stated) => {
  expect(await correct(question, text.split("。")[0] ?? "", undefined, text)).toMatchObject({ claimed, stated });
});

it.each([
  ["图书馆每周三闭馆，对吗？", "图书馆每周二至周日9时至17时开放；每周一闭馆。", "每周三", "每周一"],
  ["图书馆阅览到晚上十点结束，对吗？", "图书馆阅览时间为每天8时30分至21时。", "晚上十点", "21时"],
  ["图书馆书展到11月2日结束，对吗？", "图书馆书展自7月2日展至10月2日。", "11月2日", "10月2日"],
])("says when: %s", async (question, text, claimed, stated) => {
  expect(await correct(question, text)).toMatchObject({ about: "time", claimed, stated });
});

it.each([
  ["图书馆周四开放吗？", "图书馆每周二至周日开放。"],
  ["图书馆阅览到晚上九点结束，对吗？", "图书馆阅览时间为每天8时30分至21时。"],
])("leaves a time as asked that lies within, or is the same in other words: %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});

it.each([
  ["阅览室可以续借几次？", "过刊和阅览室图书不能续借。", "过刊和阅览室图书不能续借"],
  ["阅览室几点可以进去用餐？", "阅览室禁止用餐。", "阅览室禁止用餐"],
])("says that what is taken for granted is forbidden: %s", async (question, text, stated) => {
  expect(await correct(question, text)).toMatchObject({ about: "denial", stated });
});

it("takes no denial of another thing for one of what is asked", async () => {
  expect(await correct("外借图书可以续借几次？", "外借图书可以续借两次，过刊不能续借。")).toBeNull();
});

it.each([
  ["研修室的预约额度是每人每月5次，对吗？", "每人每月有5次免费的预约额度，当月未用完的不结转。"],
  ["研修座位是不是每人限租一个？", "研修座位只能由本校学生租用，每人限租一个，不得转借。"],
  ["因病休学的读者可以提前退押金吗？", "借阅期内不退押金，但因病休学的读者可以凭证明提前退押金。"],
  ["办证满6个月的读者可以借古籍吗？", "读者借古籍须提交申请，办证不满6个月的不予办理。"],
  ["借古籍是不是要求没有逾期的记录？", "申请借古籍的读者，须年满18周岁，且无逾期的记录。"],
  ["导盲犬可以进图书馆吗？", "禁止携犬进入图书馆，导盲犬除外。"],
  ["如果借书押金涨到200元，怎么办？", "借书押金为100元。"],
  ["借书押金以后会涨到200元吗？", "借书押金为100元。"],
  ["每人每年交书费30元，对吗？", "20年来每人的书费共计600元。"],
])("does not deny what is so, supposed or excepted: %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});

it.each([
  ["图书馆入馆后三个小时内免费，对吗？", "图书馆入馆后两小时内停车免费。", "两小时"],
  ["每个借书证每次最多借三本，对吗？", "每个借书证每次最多借5本。", "5本"],
])("sets right a number of hours, and one that may be had at most: %s", async (question, text, stated) => {
  expect(await correct(question, text)).toMatchObject({ about: "figure", stated });
});

it("shows the clause that forbids, without what joins it to the one before", async () => {
  expect(await correct("阅览室可以使用闪光灯吗？", "阅览室可以拍照，但不得使用闪光灯。")).toMatchObject({
    about: "denial",
    stated: "不得使用闪光灯",
  });
});

it.each([
  ["逾期三次会停借7天吧？", "一个月内三次逾期的，暂停外借7天。"],
  ["清扫是每月第二个周六吗？", "每月第二个周六在河湾的清扫不用报名。"],
  ["牵引带不能超过1.5米，对吗？", "牵引带不得超过一点五米。"],
])("takes no denial of another deed, nor the rest of a fraction, for otherwise: %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});
