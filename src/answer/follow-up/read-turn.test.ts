import { expect, it } from "vitest";
import { readTurn } from "./read-turn.ts";

it.each([
  ["不对，我问的是押金", "押金"],
  ["不是问这个，我问的是地点", "地点"],
  ["我没问价格我是问地点", "地点"],
  ["不是，是2023年", "2023年"],
  ["错了，应该是周末", "周末"],
  ["不是这个馆，是美术馆", "美术馆"],
  ["不对，我不是问周末，我问的是平时", "平时"],
  ["No, that's not what I asked. I want to know about the fee", "the fee"],
])("%s corrects to %s", (text, says) => {
  expect(readTurn(text)).toMatchObject({ how: "corrects", says });
});

it.each([
  "不是说好免费吗？",
  "不对吧，去年的不是两元吗",
  "不是每天都开门吧？",
  "是不是周末也开",
  "No ferry runs today?",
])("%s corrects nothing", (text) => {
  expect(readTurn(text).how).toBe("goes-on");
});

it.each(["那换个话题，押金多少", "换个问题：押金多少", "Next question: 押金多少"])("%s leaves the thread", (text) => {
  expect(readTurn(text)).toMatchObject({ how: "leaves", says: "押金多少" });
});

it.each([
  "那位馆长多大了？",
  "这个押金能退吗",
  "它几点关门",
  "该馆有多少书",
  "Is that for students too?",
  "When does it close?",
])("%s points back", (text) => {
  expect(readTurn(text).pointsBack).not.toBeNull();
});

it.each([
  "其他费用多少",
  "今年有多少书",
  "60岁以上老人免票吗",
  "吉他班在哪报名",
  "押金多少，这个能退吗",
  "How many books are there this year?",
])("%s points to nothing before it", (text) => {
  expect(readTurn(text).pointsBack).toBeNull();
});

it.each([
  ["它几点关门", "", "pronoun"],
  ["那条新路几时完工", "", "kind"],
  ["青河县那个老馆几点关门", "青河县", "kind"],
  ["Does the new ferry carry its own boats?", "Does the new ferry carry ", "pronoun"],
])("%s points back behind “%s” by a %s", (text, behind, how) => {
  expect(readTurn(text).pointsBack).toEqual({ behind, how });
});

it.each([
  ["那条件呢？", "条件"],
  ["那部门呢？", "部门"],
  ["那船是去年造的吧？", "船是去年造的吧？"],
])("%s says %s", (text, says) => {
  expect(readTurn(text).says).toBe(says);
});

it.each(["听说票价涨了", "外地人也能办？", "学生免费吧？", "涨价了？"])("%s asks for itself", (text) => {
  expect(readTurn(text)).toMatchObject({ says: text, asks: true });
});

it("keeps 还有 where it asks for more", () => {
  expect(readTurn("还有别的优惠吗？").says).toBe("还有别的优惠吗？");
  expect(readTurn("还有，押金多少？").says).toBe("押金多少？");
});

it.each([
  ["那学生呢？", "学生", true],
  ["And students?", "students", true],
  ["学生", "学生", false],
])("%s names %s and asks nothing", (text, says, takesUp) => {
  expect(readTurn(text)).toMatchObject({ says, takesUp, asks: false });
});
