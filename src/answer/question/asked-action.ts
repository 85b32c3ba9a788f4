import { noneOf } from "../../domain/none-of.ts";

const actions =
  "申请|申领|办理|绑定|开通|参保|缴费|缴纳|补缴|报销|领取|查询|登记|注册|举报|投诉|转移|转接|激活|预约|报名|下载|续保|报名|备案|挂号|退保|注销|换领|补办|交|补|领|报";
const asked = new RegExp(
  `(怎么|怎样|如何|咋)(才能|去|来|能|样)?((在|用|到|给|往)[^,，。？?]{1,8}?)?(${actions})(?!(了|着|过|样))`,
  "u",
);
/** A single character (报, 交) also begins other words. */
const longActions = actions
  .split("|")
  .filter((action) => action.length > 1)
  .join("|");
const inClause = noneOf("，。；");
const unrefused = `(?:(?!不|未|禁|停止|暂停)${inClause}){2,12}`;
const told = new RegExp(
  `(?<![许认不])可以?(${longActions})|(?<![自理经缘事])由(?!于|此)${unrefused}(${longActions})|(?<![现正存所实内外潜])在${unrefused}(${longActions})|可以?(通过|在|到|向|凭|持|登录|拨打|自行)|(通过|登录|拨打|凭|持|携带|提交|填写|关注|扫码|点击|下载|前往|到|向)${inClause}{2,24}(${actions})|按${inClause}{2,12}(?:标准|比例)[，,、]?${inClause}{0,6}(?:支付|报销|补|发|付)|步骤|流程|应当(在|向|到|于)|热线|小程序|客户端`,
  "u",
);

/** Whether the question asks how to do something oneself, as at a counter or on a telephone. */
export const asksHowTo = (question: string): boolean => asked.test(question);

/** Whether the sentence says how something is done, and not only that it is done. */
export const tellsHowTo = (sentence: string): boolean => told.test(sentence);
