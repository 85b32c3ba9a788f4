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

it.each([
  ["逾期的通知是街道办发的吧？", "读者逾期的，由市图书馆发通知。", "街道办", "市图书馆"],
  [
    "借阅办法是市体育局印发的吧？",
    "2020年4月，在四个分馆试点的基础上，市文化和旅游局联合印发借阅办法。",
    "市体育局",
    "市文化和旅游局",
  ],
  [
    "古籍修补由保卫部门负责控制，对吧？",
    "保卫部门负责统一监管，特藏部门负责古籍修补质量控制。",
    "保卫部门",
    "特藏部门",
  ],
  ["借阅办法是市财政局牵头制定的吧？", "借阅办法由市档案局牵头，市财政局参与制定。", "市财政局", "市档案局"],
  ["讲座的奖金是省财政出的，是不是？", "讲座的奖金由县级财政承担。", "省财政出", "由县级财政承担"],
  [
    "讲座的奖金全部是市里补的，对吧？",
    "讲座的奖金，由省、市两级按三七比例分担。",
    "市里补",
    "由省、市两级按三七比例分担",
  ],
  [
    "古籍修补由文化部门的慈善基金付钱，对吧？",
    "读者委托的古籍修补，由个人付费。",
    "文化部门的慈善基金付",
    "由个人付费",
  ],
  ["复印的价格是政府定的吧？", "复印、装订的价格由经营者自主定价。", "政府", "经营者"],
  ["书目是市档案局核定的，对吧？", "市文化馆负责场地，市图书馆负责书目的核定。", "市档案局", "市图书馆"],
  [
    "书架由街道文化站负责维护。",
    "书架摆放后须维护五年，由申报主体负责；擅自拆除的，收回补助。",
    "街道文化站",
    "申报主体",
  ],
  [
    "借阅系统是柳湾书院一家研制的吧？",
    "柳湾书院联合东河大学、星海公司研制借阅系统。",
    "柳湾书院",
    "柳湾书院联合东河大学、星海公司",
  ],
])("says who does it: %s", async (question, text, claimed, stated) => {
  expect(await correct(question, text)).toMatchObject({ claimed, stated });
});

it.each([
  ["借阅办法是市文旅局印发的吧？", "2020年4月，市文化旅游局印发借阅办法。"],
  ["古籍修补由特藏部门负责，对吧？", "保卫部门负责统一监管，特藏部门负责古籍修补质量控制。"],
  ["讲座的奖金是县里出的，是不是？", "讲座的奖金由县级财政承担。"],
  ["借阅办法是市档案局和市财政局印发的吧？", "市档案局、市财政局印发借阅办法。"],
  ["讲座的奖金市里也出，是不是？", "讲座的奖金，由省、市两级按三七比例分担。"],
  ["书目是市图书馆核定的，对吧？", "市文化馆负责场地，市图书馆负责书目的核定。"],
  ["借阅系统是柳湾书院研制的吧？", "柳湾书院联合东河大学、星海公司研制借阅系统。"],
  ["借阅办法是市发改委和市财政局印发的吧？", "市发展和改革委员会、市财政局印发借阅办法。"],
])("leaves who does it as asked where it is so: %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});

it.each([
  [
    "青年馆、儿童馆和盲文馆的藏书分别为三成，盲文馆占40%，对吧？",
    "青年馆、儿童馆和盲文馆的藏书分别占50%、40%和10%。",
    "40%",
    "10%",
  ],
  ["借书率2022年是31%吧？", "2020年、2021年、2022年该借书率分别为28%、31%和35%。", "31%", "35%"],
  [
    "借画册每天付7元，借报纸每天付6元，没错吧？",
    "借阅旧画册的，每人每天支付6元；借阅合订报纸的，每人每天支付7元。",
    "7元",
    "6元",
  ],
  [
    "阅览室到2027年要有120间。",
    "到2027年，书架达到400个，阅览室80间；到2030年，书架达到500个，阅览室120间。",
    "120间",
    "80间",
  ],
])("gives the figure of the very thing where the claim has another's: %s", async (question, text, claimed, stated) => {
  expect(await correct(question, text)).toMatchObject({ about: "figure", claimed, stated });
});

it.each([
  ["借书率2021年是31%吧？", "2020年、2021年、2022年该借书率分别为28%、31%和35%。"],
  ["借报纸每天付7元，没错吧？", "借阅旧画册的，每人每天支付6元；借阅合订报纸的，每人每天支付7元。"],
  ["研修室的补贴是每月600元吧？", "把研修室的补贴由每月400元提高到600元。"],
  ["儿童馆每人可借四本吧？", "市民可办借书证，青年馆每人可借四本，儿童馆每人可借不超过六本。"],
  ["儿童馆一次可借四本吧？", "市民可办借书证，青年馆一次可借四本，儿童馆一次可借3至6本。"],
  ["借书过半的读者，馆里每人给15元，对吧？", "馆里按每人12元补给读者；借书率超过50%的，补到15元。"],
])("leaves a figure that is of the very thing: %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});

it.each([
  ["阅览室星期一也开门吧？", "阅览室每周二至周日9时开放，周一闭馆。", "周一闭馆"],
  ["阅览室节假日都关门吧？", "阅览室周一闭馆；节假日照常开放。", "节假日照常开放"],
])("says whether a house is open on a day: %s", async (question, text, stated) => {
  expect(await correct(question, text)).toMatchObject({ stated });
});

it("leaves open what is open on that day", async () => {
  expect(await correct("阅览室星期三也开门吧？", "阅览室每周二至周日9时开放，周一闭馆。")).toBeNull();
});

it.each([
  [
    "借阅办法是2023年3月印发的，对吗？",
    "2022年3月，市图书馆等十个单位联合印发《图书借阅办法》。",
    "2023年3月",
    "2022年3月",
  ],
  ["阅览室每年6月验收，对吧？", "每年11月底前完成阅览室的整修，12月进行验收。", "6月", "12月"],
  ["读书大赛是在北京颁奖的吧？", "近日，读书大赛颁奖仪式在上海举行。", "北京", "上海"],
  ["古籍成果发表在《书林》杂志上，对吗？", "该成果12月3日在线发表于期刊《学林》。", "《书林》", "《学林》"],
  ["今年的柳湾读书节是第三十四届吧？", "4月18日，第四十三届柳湾读书节开幕。", "第三十四届", "第四十三届"],
])("says when, where and in what: %s", async (question, text, claimed, stated) => {
  expect(await correct(question, text)).toMatchObject({ claimed, stated });
});

it.each([
  ["借阅办法是2022年印发的，对吗？", "2022年3月，市图书馆印发《图书借阅办法》。"],
  ["今年的柳湾读书节是第43届吧？", "4月18日，第四十三届柳湾读书节开幕。"],
  ["读书大赛是在上海颁奖的吧？", "近日，读书大赛颁奖仪式在上海市举行。"],
])("leaves when and where as asked where it is so: %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});

it.each([
  ["老馆停用了六年，为什么这么久？", "停用两年的老馆昨日重新开放。", "六年", "两年"],
  ["编目工作持续了两个月，对吗？", "今年3月至6月，全馆开展了为期四个月的编目工作。", "两个月", "四个月"],
  ["馆员走访了一年，问了三千多人？", "馆员做了两个月的走访，问了316位读者。", "一年", "两个月"],
  ["地铁通了以后老馆到新馆要两个小时吧？", "地铁开通后，老馆到新馆的车程缩短至40分钟以内。", "两个小时", "40分钟以内"],
  ["研修证满一个月就能续办吧？", "研修证用满三个月的，可以申请续办。", "一个月", "三个月"],
  ["书目公示期只要5天就行了？", "书目应当公示，公示期不少于15日。", "5天", "15日"],
])("gives how much it is beside the claim's own word: %s", async (question, text, claimed, stated) => {
  expect(await correct(question, text)).toMatchObject({ claimed, stated });
});

it.each([
  ["老馆停用了两年，为什么这么久？", "停用24个月的老馆昨日重新开放。"],
  ["研修证满五个月就能续办吧？", "研修证用满三个月的，可以申请续办。"],
  ["书目公示期要20天吧？", "书目应当公示，公示期不少于15日。"],
  ["一个人去阅览室也要预约吧？", "团体10人以上去阅览室的须预约。"],
  ["12月25日闭馆是吧？", "25日闭馆盘点。"],
])("leaves how much it is as asked where that may be so: %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});
