import { expect, it } from "vitest";
import { correct } from "../../../testing/correct-claim.ts";

it.each([
  ["听说修补古籍的费用是读者自己掏的？", "修补古籍的费用由市文化局承担。", "读者自己掏", "由市文化局承担"],
  ["书架是图书馆自己花钱做的吧？", "新书架由柳湾集团投资40万元制作。", "图书馆自己花", "由柳湾集团投资"],
  [
    "讲座的车费要讲师自己垫，对吧？",
    "讲座每场补贴车费80元，从志愿服务经费中列支。",
    "讲师自己垫",
    "从志愿服务经费中列支",
  ],
])("says who pays: %s", async (question, text, claimed, stated) => {
  expect(await correct(question, text)).toMatchObject({ claimed, stated });
});

it.each([
  ["修补古籍的费用是市财政出的吧？", "修补古籍的费用由市财政承担，读者不出钱。"],
  ["修补古籍的费用得读者自己出吧？", "修补古籍的费用由读者和图书馆各承担一半。"],
  ["修补古籍的费用是我自己出还是馆里出？", "修补古籍的费用由市文化局承担。"],
  ["古籍修补的费用得自己出吗？", "修补古籍的费用由市文化局承担。"],
  ["修补古籍的费用是取书时交的吧？", "修补古籍的费用由市文化局承担。"],
])("leaves who pays as asked where it is so, shared, or open: %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});

it.each([
  ["是不是画册想借几本就借几本？", "画册每人限借两本。", "想借几本就借几本", "画册每人限借两本"],
  ["听说研修室续约不限次数？", "研修室可以续约，最多3次。", "不限次数", "最多3次"],
])("says what bound there is: %s", async (question, text, claimed, stated) => {
  expect(await correct(question, text)).toMatchObject({ about: "extent", claimed, stated });
});

it("takes no bound for otherwise where the claim denies that there is none", async () => {
  expect(await correct("画册不能随便借，只能借两本，对吧？", "画册只能借两本。")).toBeNull();
});

it.each([
  ["新阅览室已经开放了吧？", "新阅览室正在装修，预计明年3月开放。", "预计明年3月开放"],
  ["听说补办借书证要收手续费？", "补办借书证须带身份证，不收费，当天办好。", "不收费"],
  ["地图也能打八折复印吧？", "手稿复印享受八折，地图没有优惠。", "地图没有优惠"],
])("says what is but planned, free, or denied of the very thing: %s", async (question, text, stated) => {
  expect(await correct(question, text)).toMatchObject({ about: "denial", stated });
});

it.each([
  ["新阅览室已经开放了吧？", "新阅览室已于3月开放，计划明年扩建。"],
  ["图书馆早就把自习室改成阅览室了吧？", "图书馆将自习室改建为阅览室，去年开放。"],
  ["听说补办借书证要收手续费？", "办理借书证免费，补办借书证收取手续费5元。"],
])("does not set right what is so: %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});

it.each([["逾期的通知是街道办发的吧？", "读者逾期的，由市图书馆发通知。", "街道办", "市图书馆"]])(
  "says who does it: %s",
  async (question, text, claimed, stated) => {
    expect(await correct(question, text)).toMatchObject({ claimed, stated });
  },
);

it.each([
  ["阅览室星期一也开门吧？", "阅览室每周二至周日9时开放，周一闭馆。", "周一闭馆"],
  ["阅览室节假日都关门吧？", "阅览室周一闭馆；节假日照常开放。", "节假日照常开放"],
])("says whether a house is open on a day: %s", async (question, text, stated) => {
  expect(await correct(question, text)).toMatchObject({ stated });
});

it("leaves open what is open on that day", async () => {
  expect(await correct("阅览室星期三也开门吧？", "阅览室每周二至周日9时开放，周一闭馆。")).toBeNull();
});
