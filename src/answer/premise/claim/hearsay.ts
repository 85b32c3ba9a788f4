/** Those whose word is no more than hearsay. */
const WHO =
  "人家|别人|有?人|旁人|外人|大家伙?|大伙儿?|[他她]们?|网友们?|网民|朋友们?|邻居们?|街坊(?:邻居)?|亲戚们?|老乡|同[事行学]们?|工友|家里人?|我?[爸妈爷奶哥姐弟妹]{1,2}|老[公婆伴]|中介|村里|社区|单位|公司|厂里|网络?上|新闻|报纸|报道|电视|广播|群里|微信群?|朋友圈|公众号|抖音|短视频|文章|外[面头]|坊间|民间|社会上|到处";
const HEARS = "听到?|据|看[到见]?|见|刷到|读到|在|从";
const SAYS =
  "(?:说(?![明法])|讲(?![究课解座习])|传(?:言|闻)?(?![统递达染承真])|称(?![重呼号])|写着?|报道(?!的)|提到|告诉我|宣传)";
const HOW = "(?:都|也|还|总|老|常|就|一直|经常|在|疯|有人|跟我|和我|对我|这[么样])*";
const WHEN = "(?:我们?|俺|咱|最近|之前|刚才?|前几天|昨天|今天|好像|似乎|也|曾经?)*";
const said = `(?:(?:${HEARS})(?:了|过)?(?:${WHO})?|(?:${WHO}))(?:里面|上面|[里上中])?(?:看到|见到)?${HOW}${SAYS}`;

const FROM_OTHERS = `${WHEN}(?:${said}|都[说讲传]|网传|据传|传[言闻]|据(?:悉|了解)|听闻|不是(?:都|一直|早就|已经)?[说讲]|是不是说)(?:了|过|好|的?是|道)?`;
const FROM_MEMORY = `${WHEN}(?:听到|看[到见]|记得|以为|觉得|印象[中里]|感觉|估摸)`;
const REASONED = "既然|明明(?:[说讲]好?的?)?";

const AT_END = new RegExp(`[,;。?!\\s]+(?:${WHEN}(?:${said}的?|听说的|听来的))$`, "u");
/** Before what was told, who told it, or how it comes to be known. */
export const HEARSAY = `(?:${FROM_OTHERS}|${FROM_MEMORY}|${REASONED})`;
const TAKEN = new RegExp(`^(?:${FROM_OTHERS}|${REASONED})`, "u");

/** Whether whoever says so takes it for told, or for granted: 听说, 网上都说, 不是说, 既然. */
export const isTakenFor = (clause: string) => TAKEN.test(clause);

/** Without who told it, behind it: 邻居说的. */
export const withoutSource = (text: string) => text.replace(AT_END, "");
