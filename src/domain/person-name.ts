/** The usual family names. */
export const FAMILY_NAME =
  "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤章尤岳骆祁齐申康伍庞邢施俞翁柳霍兰安鲍葛项左岑洪詹阮纪舒屈柏宁华吉甘简阳边卞焦包车常池储褚丛单邸窦樊费丰符傅盖宫古管桂海洪胡季冀柯匡蓝郎冷厉栗连凌娄鲁路栾麻梅米苗闵穆聂牛欧裴蒲戚强乔覃曲权全冉饶荣茹芮桑沙商盛时司宿粟谈佟屠涂温文闻巫奚席冼鲜萧辛幸胥宣荀燕晏易殷应游虞喻郁原臧翟占湛竺祝卓宗]|欧阳|上官|司马|诸葛|夏侯|东方|皇甫|慕容";

const PERSON = new RegExp(`^(?:${FAMILY_NAME})\\p{Script=Han}{1,2}$|·`, "u");

/** Whether a word can be a person's name: jieba takes others (印发) for such. */
export const isPersonName = (word: string) => PERSON.test(word);
