import { describe, expect, it } from "vitest";
import { correct } from "../../testing/correct-claim.ts";

describe("correctionOf", () => {
  it("sets a figure of the same measure right", async () => {
    expect(await correct("柳湾村种了900亩苹果吗？", "柳湾村种了800亩苹果。")).toEqual({
      about: "figure",
      claimed: "900亩",
      stated: "800亩",
    });
  });

  it("sets a year right", async () => {
    expect(await correct("青河大桥是2019年通车的吗？", "青河大桥2021年通车。")).toMatchObject({
      about: "time",
      stated: "2021年",
    });
  });

  it("takes of several figures the one that the question speaks of", async () => {
    const stated = await correct(
      "2003年合作社建立时社费是50元吧？",
      "与2003年合作社建立时10元的社费相比，目前380元的社费太高。",
    );
    expect(stated).toMatchObject({ claimed: "50元", stated: "10元" });
  });

  it("sets right what another sentence says of something else", async () => {
    const text = "2019年，青河市建立果园保险调剂机制。从2014年起，果农多次呼吁。";
    const first = text.slice(0, text.indexOf("。") + 1);
    expect(await correct("青河市是2014年建立果园保险调剂机制的吗？", first, undefined, text)).toMatchObject({
      stated: "2019年",
    });
  });

  it("gives no figure of another thing where the very thing has one elsewhere", async () => {
    const first = "2023年柳湾村果农的筹资标准为1020元。";
    const text = `${first}其中村里补助640元，果农个人缴费标准380元。`;
    const corrected = await correct("2023年柳湾村果农个人缴费标准是640元，对吗？", first, undefined, text);
    expect(corrected?.stated ?? "380元").toBe("380元");
  });

  it("takes what the question sets apart itself for no claim", async () => {
    const text = "青河大桥为单塔双索面斜拉桥，全长900米。";
    expect(await correct("青河大桥为什么设计成单塔而不是双塔？", text)).toBeNull();
  });

  it("says which way a measure goes", async () => {
    expect(await correct("柳湾村的苹果产量比去年下降了，是吗？", "柳湾村苹果产量比去年增长4.4%。")).toEqual({
      about: "trend",
      claimed: "下降",
      stated: "增长",
    });
  });

  it("says whose saying it is", async () => {
    const stated = await correct("齐向东的果园卖得好？", "“果园卖得好。”", "王建国");
    expect(stated).toEqual({ about: "speaker", claimed: "齐向东", stated: "王建国" });
  });

  it("says which body did it", async () => {
    const stated = await correct("苹果种植规划是由财政局印发的吗？", "青河市农业农村局近日印发苹果种植规划。");
    expect(stated).toEqual({ about: "body", claimed: "财政局", stated: "青河市农业农村局" });
    expect(await correct("苹果大赛是由财政局主办的吗？", "苹果大赛由农业农村局与青河市政府联合主办。")).toMatchObject({
      stated: "农业农村局与青河市政府",
    });
  });

  it.each([
    ["果农不能参加果园保险，对吗？", "青河市的果农可以参加果园保险。", "青河市的果农可以参加果园保险"],
    ["为什么果农可以在冬季砍伐老树？", "果农不得在冬季砍伐老树。", "果农不得在冬季砍伐老树"],
    ["听说树没了苹果就作废，不能继承，是真的吗？", "园里的苹果，树没了也都可以继承。", "树没了也都可以继承"],
  ])("says what is denied or allowed: %s", async (question, text, stated) => {
    expect(await correct(question, text)).toMatchObject({ about: "denial", stated });
  });

  it.each([
    ["部分果农参加了果园保险吗？", "全部果农参加了果园保险。", "部分", "全部"],
    ["为什么果农必须参加果园保险？", "果农自愿参加果园保险。", "必须", "自愿"],
  ])("says how far it goes: %s", async (question, text, claimed, stated) => {
    expect(await correct(question, text)).toEqual({ about: "extent", claimed, stated });
  });

  it("sets right what is taken for granted, too", async () => {
    expect(await correct("为什么柳湾村的苹果产量下降了？", "柳湾村的苹果产量增长了。")).toMatchObject({
      about: "trend",
      stated: "增长",
    });
    expect(await correct("既然果园大赛在上海市举行，那么谁参加了？", "果园大赛在杭州市举行。")).toMatchObject({
      about: "place",
      stated: "杭州市",
    });
  });

  it("gives the figure of the same thing where the sentence has the claimed one of another", async () => {
    expect(await correct("全线一共有12座隧道，对吗？", "全线一共有3座隧道，12座桥梁。")).toEqual({
      about: "figure",
      claimed: "12座",
      stated: "3座",
    });
  });

  it("gives the name in the same place", async () => {
    const stated = await correct("果园大桥由李建国设计吗？", "果园大桥由王志强设计。");
    expect(stated).toEqual({ about: "name", claimed: "李建国", stated: "王志强" });
  });

  it.each([
    ["果园管理局局长李建国说了什么？", "青河市果园管理局局长王志强说，果子熟了。", "name", "王志强"],
    ["苹果规划是2024年开始施行的吗？", "苹果规划于2024年12月6日通过，自2025年2月1日起施行。", "time", "2025年2月1日"],
    ["王志强是市林业局局长吧？", "青河市果园管理局局长王志强说，果子熟了。", "name", "青河市果园管理局局长"],
    ["果园登记归财政局管吗？", "农业农村局负责果园登记。", "body", "农业农村局"],
    ["果园的积分被收归合作社，什么时候执行？", "果园的积分仍然归果农所有。", "denial", "归果农所有"],
    ["苹果价格今年涨了，是什么原因？", "今年苹果价格维持每斤3元不变。", "trend", "维持每斤3元不变"],
    ["果园卡可以转让给朋友，对吧？", "果园卡不能转让。", "denial", "果园卡不能转让"],
    ["既然管护费全由财政负担，果农为什么还交钱？", "管护费由财政和果农各担一半。", "trend", "各担"],
    ["青河果园是全省最大的果园吗？", "青河果园是全省第二大果园。", "trend", "第二"],
    ["果棚不足100亩的也必须投保，对吧？", "果棚不足100亩的，鼓励自愿投保。", "trend", "自愿"],
    ["果园大赛今年是第七次举行吧？", "这是果园大赛第4次举行。", "figure", "4次"],
    ["果库的温度是86K，对吗？", "果库的温度高达96K（-177.15℃）。", "figure", "96K"],
    ["果农每天补三餐吗？", "果农每天补贴不超过2餐。", "figure", "2餐"],
  ])("sets right who, when, whose and whether, in other words: %s", async (question, text, about, stated) => {
    expect(await correct(question, text)).toMatchObject({ about, stated });
  });

  it.each([
    ["搭苹果棚是不是得提前在网上约？", "苹果棚设在西坡，每天8时至18时可以搭建，无须预约。", "无须预约"],
    ["树牌一直有效吧，几点能领？", "果树挂的树牌有效期两年。", "一直"],
    ["树牌挂了就一直有效，对吧？", "果树挂的树牌有效期两年。", "一直"],
    ["早熟苹果今年又涨价了，是真的吗？", "早熟苹果每斤3元，与上一年相同。", "早熟苹果"],
  ])("finds what the likeliest sentence says otherwise in its own words: %s", async (question, text, word) => {
    const { stated, claimed } = (await correct(question, text)) ?? {};
    expect(`${stated} ${claimed}`).toContain(word);
  });

  it("shows what bounds something as the article has it, whatever form it was compared in", async () => {
    const found = await correct("树牌挂了就一直有效，对吧？", "果树挂的树牌有效期不得超过２年。");
    expect(found?.stated).toBe("果树挂的树牌有效期不得超过２年");
  });

  it.each([
    ["早熟苹果是不是比晚熟的甜？", "早熟苹果甜，晚熟苹果不甜。"],
    ["租地的果农也能参加评比，对吧？", "租地果农可以参加评比，合作社社员不参加评比。"],
  ])("says nothing otherwise to %s", async (question, text) => {
    expect(await correct(question, text)).toBeNull();
  });

  it.each([
    ["柳湾村种了800亩苹果吗？", "柳湾村种了800亩苹果。"],
    ["柳湾村60岁以上的老人有多少？", "柳湾村老人占30%，70岁以上的占10%。"],
    ["柳湾村种了900亩苹果吗？", "柳湾村有800户。"],
    ["上海市种了900亩苹果吗？", "柳湾村种了800亩苹果。"],
    ["柳湾村的苹果好吃吗？", "柳湾村种了800亩苹果。"],
    ["柳湾村每户补500元，准吗？", "财政共补6020元，各户共缴2640元。"],
    ["果农能不能参加果园保险？", "果农可以参加果园保险。"],
    ["果农不能参加果园保险，对吗？", "梨农可以领取补贴。"],
    ["为什么果农不再用化肥？", "果农停止使用化肥。"],
    ["部分果农参加了果园保险吗？", "部分果农参加了果园保险。"],
    ["果园大桥由王志强设计吗？", "果园大桥由王志强设计。"],
    ["二十六位果农参加了大赛，对吗？", "二十六位果农参加了大赛。"],
    ["果农种苹果8年后哪座冷库建成？", "果农种苹果，冷库建于1912年。"],
    ["柳湾村的苹果产量增长了，对吗？", "柳湾村苹果产量增长4.4%，梨的产量下降。"],
    ["150平方米的果棚补多少钱？", "果棚不少于120平方米的，补15万元。"],
    ["2023年果园要做哪些事？", "大会发布《果园发展三年行动计划（2025—2027年）》。"],
    ["果园规划是谁印发的？", "果园规划负责人王志强表示，果园卖得好。"],
    ["果园登记由农业农村局和林业局负责，是吗？", "农业农村局的果树处与林业局的苗木处负责果园登记。"],
    ["退休果农要不要缴费？", "退休果农不缴费。"],
    ["听说早采果不额外收钱，真的假的？", "早采果不向果农另行收取费用。"],
    ["果园登记由哪几个部门负责？", "农业农村局负责果园登记。"],
    ["苹果价格没有涨，是吗？", "苹果价格维持每斤3元不变。"],
    ["早采果不用自己掏钱，对吧？", "早采果的运费全部免收。"],
    ["果农不能把树皮卖给贩子，对不对？", "果农不得将树皮出售给商贩。"],
    ["第五届果园大赛谁赢了？", "青河队获得第六届果园大赛冠军。"],
    ["贷款没还清就不能提果园的钱，对吧？", "有未结清的贷款的，不得提取果园资金。"],
    ["不确认就算放弃果园，是吗？", "果农须在24小时内确认果园，逾期视为放弃。"],
    ["雇来的果农也能参加保险，对吧？", "雇来的果农参加保险，返聘的果农不参加保险。"],
    ["果园的树距不能低于3米，对吗？", "果园应当保持不低于3米的树距。"],
    ["补果园证不收费吧？", "补领果园证的手续简化了。"],
    ["果农减免管护费是不是不用自己申请？", "果农每户免收5元管护费，由合作社抵扣，不需申请。"],
    ["没法用冷库存苹果，对吗？", "无法用冷库存苹果。"],
    ["果农不装冷库，要罚多少钱？", "果农应当装冷库。"],
    ["果园有120亩吗？", "果园不少于100亩。"],
    ["王志强是果园管理局的局长吧？", "青河市果园管理局局长王志强说，果子熟了。"],
    ["王志强是果园管理局局长吧？", "青河市果园管理局局长王志强说，苗子熟了。副市长王志强陪同。"],
    ["《梨园产业发展三年行动计划》是财政局印发的吗？", "农业农村局印发果树发展规划。"],
  ])("leaves %s alone beside %s", async (question, text) => {
    expect(await correct(question, text)).toBeNull();
  });
});

it.each([["个人账户的钱能给孩子用吗？", "对于患病群体而言，个人账户又常常不够用，影响了就医。"]])(
  "does not correct “%s” by what speaks of something else",
  async (question, text) => {
    expect(await correct(question, text)).toBeNull();
  },
);

it("counts 5个 like any other number of the same", async () => {
  expect(await correct("青河果园一共有5个水塔，对吗？", "青河果园一共有3座水塔。")).toMatchObject({ stated: "3座" });
  expect(await correct("青河果园一共有5个水塔，对吗？", "青河果园一共有3座仓库，5座水塔。")).toBeNull();
});

it.each([
  [
    "借书证要在15个工作日内办好，对吧？",
    "图书馆收到申请后，应当在10个工作日内办好借书证。",
    "15个工作日",
    "10个工作日",
  ],
  ["展览是12月1日开幕的吧？", "展览于12月11日在市图书馆开幕。", "12月1日", "12月11日"],
])("shows a figure whole: %s", async (question, text, claimed, stated) => {
  expect(await correct(question, text)).toMatchObject({ claimed, stated });
});

it("takes nothing that others may not do for what tells against those alone who may", async () => {
  expect(await correct("只有本村果农可以申请果树补贴，对吗？", "弄虚作假的，五年内不得再次申请果树补贴。")).toBeNull();
});
