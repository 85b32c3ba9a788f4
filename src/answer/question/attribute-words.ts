/** What every rule sets for everyone: whoever asks for it names no other matter. */
const attribute =
  /^(?:联系|咨询|办理|受理|申请|办公|服务)?(?:时间|时限|期限|时长|日期|电话|号码|热线|网址|地址|地点|位置|窗口|材料|资料|证件|费用?|价格|价钱|收费|金额|额度|标准|比例|条件|资格|流程|程序|步骤|手续|方式|办法|渠道|对象|范围|名额|人数)$/u;

export const isAttribute = (word: string): boolean => attribute.test(word);
