import { withoutTags } from "./asked-whether.ts";
import { plainBounds } from "./bounds.ts";
import { CLAUSE_END } from "./clause-ends.ts";
import { HEARSAY, isTakenFor, withoutSource } from "./hearsay.ts";

/** What a question states: the thing that it asks about (`asked`), or that it takes for granted (`assumed`). */
export interface Claim {
  /** Normalised, without the words that ask. */
  readonly text: string;
  /**
   * `told`: beside what is asked for, where it may be but the asker's own case; `open`: something else is asked for, and what is
   * left of the question only names it; `wondered`: whether or not, with no leaning to either.
   */
  readonly manner: "asked" | "assumed" | "told" | "open" | "wondered";
}

const leadIn = new RegExp(
  `^(?:(?:请问|想问(?:一下|下)?|想知道|想了解|麻烦问下|您好|你好|为什么说|难道|所以|那么?|我|好像|${HEARSAY})[,:]?)+`,
  "u",
);
const wonders = /(?:吗|吧|么|嘛|呗|咯|不成)$/u;
/** Asks why, and so takes the rest for granted: 怎么 and 咋 where what follows is no way of doing something. */
const reason =
  /(?:为什么|为何|为啥|为嘛|凭什么|凭啥|何以|何故|因何|缘何|干嘛|干吗|(?:怎么|咋)(?=会(?!计)|还(?![款贷钱书本清息])|就(?![业医诊近读学餐地职])|又|都|也|这[么样]|那[么样]|反[而倒]|不|没(?!收)|老是|总是?|只|越|偏|比(?!较|$)|[跟和同与](?=[^,]{1,10}(?:一样|相同))|突然|忽然|才(?![能可算会行是叫有])|要(?![回到求])|变(?=[了成得少多贵高低慢差])))(?:要)?/u;
/** 这么久 in the clause that asks why tells again what was said before it. */
const againSaid = /^(?:会|就|还|要)*(?:[这那][么样]|如此|呢|啊|呀)/u;
/** What is asked of a whole claim that goes before it. */
const askedOfClaim =
  /的?(?:(?:主要|具体)?(?:原因|理由|背景|目的|考虑|影响|意义|好处|依据|结果|后果)(?:是什么|是啥|有哪些|有什么|何在)|有(?:什么|哪些|何|啥)(?:影响|意义|好处|原因|考虑|变化|作用)|(?:是|要)?怎么(?:做到|实现|来|回事|办到)的?|出于(?:什么|何种)考虑)$/u;
const asks =
  /[为是]$|何[时处地人种者年]|(?<!没)什么|哪|谁|(?<![那这好上数十没才]|只有)几(?![十百千万])|多少|怎|如何|为何|啥|咋|多[久长大高远重深宽]/u;
/** Asks for nothing: whatever it may be, 不管哪里户口, 谁都能领. */
const whatever =
  /(?:不管|不论|无论|任凭|甭管|随便)[^,]*?(?=[都也均])|(?:什么|啥|谁|哪[里儿个天家]|几(?![个家些])\p{Script=Han}|多[少久]|怎[么样]|咋)[^,]{0,3}(?:都|也)(?![有是])/gu;
/** 想领几份就领几份 asks for no number, and knows no bound. */
export const AS_MUCH_AS_ONE_LIKES = "(?:想|要|爱)[^,，]{0,4}(?<what>几\\p{Script=Han}|多[少久])[^,，]{0,6}\\k<what>";
const asMuchAsOneLikes = new RegExp(AS_MUCH_AS_ONE_LIKES, "u");
const WHETHER = "是否|有没有|能不能|能否|可否|可不可以|会不会|要不要|用不用|该不该|需不需要";
const wondersWhether = new RegExp(WHETHER, "u");
/** 是不是 leans to what it asks of. */
const aNotA = new RegExp(`是不是|${WHETHER}`, "u");

const asksFor = (text: string) => asks.test(text.replace(whatever, ""));
/** 那天既然封了 as 既然那天封了. */
const since = /^\p{Script=Han}{0,8}既然/u;
/** A rule or a fact, 托管班可以电话报名, and not what happened to whoever asks. */
const plainFact = /^[^,]{2,}(?:可以|能|要|得|须|是|比|都|归|由)[^,]*(?<!了)$/u;
const ownCase =
  /我|俺|咱|本人|自己|[爸妈爷奶娃]|如果|要是|假如|万一|的话$|时候?$|想|打算|依据|根据|按照|[吗不没]$|(?<one>\p{Script=Han})[不没]\k<one>/u;
/** Tells of whom or in what case it is asked, 未备案的, and states nothing; 是财政出的 does. */
const ofWhom = /(?<!是[^,]*)的(?:话)?$/u;
/** Who asks what is said of hearsay takes it for nothing. */
const asksResponse = /回应|看待|评价|(?:怎么|如何)[看说]/u;
/** Where what is asked begins, behind what is taken for granted. */
const asksBeside = (clause: string) => asksFor(clause) || reason.test(clause) || /^那/u.test(clause);

/** Reads what a question states; the question is normalised. */
export function readClaim(question: string): Claim {
  const whole = question.replace(/[?!。]+$/u, "");
  const untagged = withoutSource(withoutTags(whole));
  const taken = takenForGranted(untagged);
  if (taken !== null) return { text: plainly(taken), manner: "assumed" };
  const asked = untagged.replace(leadIn, "");
  const stated = () => plainly(asked.replace(rhetorical, "").replace(wonders, ""));
  // Of what is said to be so, some are some: 还有几户没搬走.
  const isConfirmed = untagged !== whole && !asksFor(asked.replaceAll("几", ""));
  if (asMuchAsOneLikes.test(asked) || isConfirmed) return { text: stated(), manner: "asked" };
  if (reason.test(asked)) return { text: plainly(ofReason(asked)), manner: "assumed" };
  const before = asked.replace(askedOfClaim, "");
  if (before !== asked && !asksFor(before)) return { text: plainly(before), manner: "assumed" };
  if (!asksFor(asked)) return { text: stated(), manner: wondersWhether.test(asked) ? "wondered" : "asked" };
  const clauses = asked.split(CLAUSE_END);
  const others = clauses.filter((clause) => !asksFor(clause) && !ofWhom.test(clause) && clause.length > SHORTEST);
  // Who ends a clause with 吧 wants it confirmed, whatever he asks after it.
  const supposed = others.find((clause) => /(?<!不)吧$/u.test(clause));
  if (supposed !== undefined) return { text: plainly(supposed.replace(wonders, "")), manner: "asked" };
  if (clauses.length === 1 || others.length === 0) return { text: asked, manner: "open" };
  const [only = "", ...more] = others;
  const isPlain = more.length === 0 && !asksResponse.test(asked) && plainFact.test(only) && !ownCase.test(only);
  const told = others.map((clause) => clause.replace(rhetorical, "").replace(/[吗么嘛]$/u, ""));
  return { text: plainly(told.join(",")), manner: isPlain ? "assumed" : "told" };
}

/** What a text states and what it asks beside, each by itself; null where it does not do both. The text is normalised. */
export function premiseBeside(question: string): { readonly stated: string; readonly asked: string } | null {
  const { text, manner } = readClaim(question);
  if (manner !== "assumed" && manner !== "told") return null;
  const isBeside = (clause: string) => asksBeside(clause) && !text.includes(clause.replace(reason, ""));
  const asked = question.split(CLAUSE_END).filter(isBeside).join(",");
  return asked === "" ? null : { stated: text, asked: asked.replace(/^那么?,?/u, "") };
}

/** What a clause takes for granted, or for told, with those that go on from it to what is asked beside; null where nothing is. */
function takenForGranted(text: string): string | null {
  const clauses = text.split(CLAUSE_END);
  const from = clauses.findIndex(
    (clause) => (isTakenFor(clause.replace(/^那么?/u, "")) || since.test(clause)) && !asksFor(clause),
  );
  if (from === -1 || asksResponse.test(text)) return null;
  const isSince = since.test(clauses[from] ?? "") && clauses.length > from + 1;
  if (!isSince && !clauses.some((clause, at) => at !== from && asksBeside(clause))) return null;
  const after = clauses.slice(from + 1);
  const to = after.findIndex(asksBeside);
  const stated = [clauses[from] ?? "", ...(to === -1 ? after : after.slice(0, to))].join(",");
  const told = stated.replace(leadIn, "").replace(wonders, "");
  return told.length >= SHORTEST ? told : null;
}

/** What is asked why, without what else is asked. */
function ofReason(asked: string): string {
  const clauses = asked.split(CLAUSE_END).filter((clause) => reason.test(clause) || !asksFor(clause));
  const stated = clauses.map((clause) => clause.replace(reason, ""));
  const before = stated.filter((clause, at) => !(reason.test(clauses[at] ?? "") && againSaid.test(clause)));
  return (before.join("").length >= SHORTEST ? before : stated).join(",");
}

const leaning = new RegExp(`吧,|(?:吧|咯|呗)$|是不是|(?<!是)不是[^,]*[吗么嘛]$|既然|难道|(?:^|,)${HEARSAY}|听说`, "u");
const reasonAlone = new RegExp(`^[^,]*${reason.source}[^,]*$`, "u");

/** Whether whoever asks takes what he states to be so: 对吧, 听说, 既然; not where he only asks whether. */
export function leansOn(question: string): boolean {
  const asked = question.replace(/[?!。]+$/u, "");
  return withoutTags(asked) !== asked || leaning.test(asked) || reasonAlone.test(asked);
}

/** 不是免费的吗 states that it is. */
const rhetorical = /(?:难道|不是(?=[还也都只能可要得会应须该已])|不(?=就?是)|不(?=[也都就]))(?=[^,]*[吗么嘛]$)/u;

/** 双向四车道而不是双向六车道 states the first alone. */
const contrast = /(?<=[^,]{4}),?(?:而不是|而非)[^,]*/u;
/** 不是港口建的，是码头公司 states the second. */
const setApart = /不是[^,]{2,16},?(?:而是|(?<=,)是)/u;

/** A clause with fewer characters states nothing of its own. */
const SHORTEST = 5;

const plainly = (text: string) =>
  plainBounds(text)
    .replace(/既然/u, "")
    .replace(contrast, "")
    .replace(setApart, "是")
    .replace(/是不是(?=.{0,4}是)/u, "")
    .replace(aNotA, (word) => word.slice(-1).replace("否", "").replace("以", "可以"))
    .replace(/^[,\s]+|[,\s]+$/gu, "");
