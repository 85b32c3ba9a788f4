import { describe, expect, it } from "vitest";
import { leansOn, premiseBeside, readClaim } from "./read-claim.ts";

describe("readClaim", () => {
  it.each([
    "茶园采摘节改到了十月,我没理解错吧",
    "茶园采摘节改到了十月,有这回事吗",
    "茶园采摘节改到了十月。我这样说对不对",
    "茶园采摘节改到了十月吗?听说是",
    "茶园采摘节改到了十月吧?应该是的",
    "是不是真的,茶园采摘节改到了十月",
    "茶园采摘节改到了十月,邻居说的",
    "网上都说茶园采摘节改到了十月",
    "我看新闻说茶园采摘节改到了十月,是这样吗",
    "难道茶园采摘节改到了十月吗",
    "茶园采摘节改到了十月,没夸张吧",
    "茶园采摘节改到了十月,我理解得对吗",
    "茶园采摘节改到了十月,是这个数吧",
  ])("hears that one wants to know whether it is so: %s", (question) => {
    expect(readClaim(question)).toEqual({ text: "茶园采摘节改到了十月", manner: "asked" });
    expect(leansOn(question)).toBe(true);
  });

  it.each([
    ["既然游船停航了,售票处也关了,那哪天能退票", "游船停航了,售票处也关了"],
    ["不是说游船夏天不停航吗,怎么买不到票", "游船夏天不停航"],
    ["朋友圈里说游船改成了电动的,一次坐多少人", "游船改成了电动的"],
    ["游船从早到晚一趟都不开,咋这么久", "游船从早到晚一趟都不开"],
    ["码头那天既然封了,船停在哪", "码头那天封了"],
    ["游船可以带自行车上去,收多少钱", "游船可以带自行车上去"],
    ["游船票价怎么还不降", "游船票价还不降"],
    ["凭什么外地游客要多付钱", "外地游客要多付钱"],
    ["游船怎么比去年还少", "游船比去年还少"],
    ["小船票怎么跟大船票一样贵", "小船票跟大船票一样贵"],
  ])("hears what is taken for granted beside what is asked: %s", (question, text) => {
    expect(readClaim(question)).toEqual({ text, manner: "assumed" });
  });

  it.each([
    ["游船星期一不是也开吗", "游船星期一也开"],
    ["带自行车上船不是还得另买票吗", "带自行车上船还得另买票"],
    ["游船不是县里办的吗", "游船是县里办的"],
  ])("hears what one holds to be so who asks whether it is not: %s", (question, text) => {
    expect(readClaim(question)).toEqual({ text, manner: "asked" });
    expect(leansOn(question)).toBe(true);
  });

  it.each([
    "咋办理游船年票",
    "票价怎么比较",
    "游船贷款怎么还款",
    "哪些码头也能上船",
    "游船怎么才能包下来",
    "从哪年起也要实名",
  ])("takes nothing for granted where it asks how or which: %s", (question) => {
    expect(readClaim(question).manner).toBe("open");
  });

  it("hears no question in whatever it may be, nor in some of what is said to be so", () => {
    expect(readClaim("不管哪里的人都能坐游船吧").manner).toBe("asked");
    expect(readClaim("还有几艘游船没检修,是真的吗").manner).toBe("asked");
  });

  it.each(["我可以带自行车上去,收多少钱", "船票已经买好了,在哪里上船", "如果船要晚点,找谁"])(
    "takes for no more than told what happened to whoever asks: %s",
    (question) => {
      expect(readClaim(question).manner).toBe("told");
    },
  );

  it("hears no claim in what tells of whom or in what case it is asked", () => {
    expect(readClaim("游船没有按时检修的,罚多少").manner).toBe("open");
    expect(readClaim("游船是旅行社承包的,票价多少").text).toBe("游船是旅行社承包的");
  });

  it("takes no hearsay for granted of which the response is asked", () => {
    expect(readClaim("网上说游船要全部停掉,公司怎么回应").manner).toBe("told");
  });

  it("keeps who speaks where it is no hearsay, and what only begins like it", () => {
    expect(readClaim("林船长说游船夏天停航,对吗").text).toBe("林船长说游船夏天停航");
    expect(readClaim("村里讲究先上香吗").text).toBe("村里讲究先上香");
  });

  it("hears what a clause only seems to ask", () => {
    const told = { text: "游船票要三元", manner: "told" };
    expect(readClaim("游船票难道要三元吗,哪天能退票")).toEqual(told);
    expect(premiseBeside("游船票难道要三元吗,那哪天能退票")).toEqual({ stated: told.text, asked: "哪天能退票" });
    expect(premiseBeside("游船票要三元,哪天能退票")).toEqual({ stated: told.text, asked: "哪天能退票" });
  });

  it("is not told by what asks something of its own", () => {
    expect(readClaim("大人要买票,那我呢").text).toBe("大人要买票,那我呢");
    expect(readClaim("带狗上游船,可以吗").text).toBe("带狗上游船,可以");
  });

  it.each(["听说", "没有", "这么", "事实"])("reads a question that repeats %s as fast as any", (word) => {
    const startedAt = performance.now();
    readClaim(`茶园采摘节改到了十月,${word.repeat(25)}了x`);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
