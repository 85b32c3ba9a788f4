import { expect, it } from "vitest";
import { correct } from "../../testing/correct-claim.ts";

it.each([
  ["临时借书卡可以延期到下学期吧", "正式借书卡可以延期至下学期；临时借书卡不延期、不补办。", "临时借书卡不延期"],
  ["为什么泡水的古籍要马上摊开晾晒", "严禁泡水后立即摊开古籍晾晒。", "严禁泡水后立即摊开古籍晾晒"],
  ["借古籍要先交押金，对不对？", "费用在还书后一次结清，不得收取押金。", "不得收取押金"],
  ["听说图书馆要搬走了，是吗？", "针对网上“图书馆要搬走”等传言，馆长表示，这种说法不准确。", "这种说法不准确"],
])("says what is denied: %s", async (question, text, stated) => {
  expect(await correct(question, text)).toMatchObject({ about: "denial", stated: expect.stringContaining(stated) });
});

it.each([
  ["听说图书馆没有要搬走，是吗？", "针对网上“图书馆要搬走”等传言，馆长表示，这种说法不准确。"],
  ["撕书会被罚款，对吗？", "借阅时不得撕书，违者罚款。"],
  ["不交照片也能办借书证，对吗？", "办借书证可以不提交照片。"],
  ["没满十四岁的孩子办借书证要家长陪着吧？", "未满14周岁的儿童办借书证由家长陪同。"],
  ["借古籍要交手续费吧？", "还书后不收手续费；借古籍收取2元手续费。"],
])("leaves what the text says as well, or does not deny: %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});

it.each([
  ["不管哪里户口都能办借书证吧", "借书证只限本市户籍的居民办理。", "只限本市户籍"],
  ["借书证只有本市户口的人才能办，对吧？", "办借书证不受户籍限制。", "不受户籍限制"],
  ["合并以后所有分馆都要通借通还，是吗？", "合并以后条件允许的分馆通借通还，其他分馆只办阅览。", "其他分馆只办阅览"],
])("says how far something is so: %s", async (question, text, stated) => {
  expect(await correct(question, text)).toMatchObject({ about: "extent", stated: expect.stringContaining(stated) });
});

it.each([
  ["不管哪里户口都能办借书证吧", "借书证不限户籍，只限本人使用，不管哪里的居民都能办理。"],
  ["借书证只有本市户口的人才能办，对吧？", "借书证只有本市户口的居民才能办理，不受年龄限制。"],
  ["所有分馆都要通借通还，是吗？", "城区分馆通借通还，其他分馆同样通借通还。"],
])("leaves an extent that the text has as well: %s", async (question, text) => {
  expect(await correct(question, text)).toBeNull();
});
