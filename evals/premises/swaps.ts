import { MUTATIONS, type Mutation, type MutationCorpus, mutationCorpus } from "../mutations/mutate.ts";

/** Words of extent and of permission, with words in their place that say otherwise. */
const OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [/全部|全都/u, "部分"],
  [/所有的?/u, "部分"],
  [/部分(?=[\p{Script=Han}]{2})/u, "全部"],
  [/均|都(?=[\p{Script=Han}]{2})/u, "只有一部分"],
  [/必须|应当/u, "不必"],
  [/不必|无需/u, "必须"],
  [/不得|不能|不可以?/u, "可以"],
  [/(?<!不)可以/u, "不可以"],
];
/** Asserted and denied, as people say it; what the verifier's own swaps make of a clause is often no Chinese. */
const DENIED: readonly (readonly [RegExp, string])[] = [
  [/(?:并不|不|并未|未|没有)(?=缴|能|可|会|需|要|收|用|适用|属|是|影响|增加|减少|变|再|包括|受|存在)/u, ""],
  [/(?:可以|能够)(?=\p{Script=Han})/u, "不能"],
  [/已经?(?=[\p{Script=Han}]{2})/u, "还没有"],
  [/(?<!都)将(?=[\p{Script=Han}]{2})/u, "不会"],
  [/(?<=\p{Script=Han}{2})是(?=\p{Script=Han}{2})/u, "不是"],
  [/属于|允许|包括|存在/u, "不$&"],
];
const PLACE = /^\p{Script=Han}{1,6}[省市县区镇州国村乡]$/u;
/** Bodies that stand between words which show where their names begin and end: open to the left a name takes in anything. */
const BODY =
  /(?<=^|[，、。：；“（\n]|由|据|从|向|日|经|为)(?:(?![的了在和是与并将为也从据者])\p{Script=Han}){2,12}?(?:总局|(?<!布)局|(?<!全)部|委|委员会|办公厅|办|厅|署|(?<!住)院|中心|大学|集团|公司|协会|促进会|联盟|医院|政府)(?=联合|近日|日前|印发|发布|部署|主办|承办|统计|指导|组织|启动|开展|表示|介绍|召开|正在|将|获悉|提出|完成|会同|建立|负责|牵头|成立|局长|主任|部长|院长|董事长|[、，])/gu;

/** Makes a sentence say what its article does not; null where it offers nothing of the kind. */
export type Swap = (sentence: string, random: () => number) => string | null;

/** The verifier's swaps and some that people get wrong beside them, for the sentences of a corpus. */
export function swapsOf(
  sentences: readonly string[],
  findNames: (text: string) => readonly string[],
): Readonly<Record<string, Swap>> {
  const corpus = mutationCorpus(sentences, findNames);
  const places: MutationCorpus = namesOnly(corpus, (name) => PLACE.test(name));
  const others: MutationCorpus = namesOnly(corpus, (name) => !PLACE.test(name));
  const bodiesIn = (text: string) => text.match(BODY) ?? [];
  const bodies: MutationCorpus = { ...corpus, names: [...new Set(sentences.flatMap(bodiesIn))], findNames: bodiesIn };
  const { figure, year, direction, name } = MUTATIONS as Readonly<Record<string, Mutation>>;
  const by = (mutation: Mutation | undefined, of: MutationCorpus): Swap => {
    return (sentence, random) => mutation?.(sentence, of, random) ?? null;
  };
  return {
    figure: by(figure, corpus),
    year: by(year, corpus),
    negation: (sentence) => replaced(sentence, DENIED),
    direction: by(direction, corpus),
    name: by(name, others),
    place: by(name, places),
    body: by(name, bodies),
    extent: (sentence) => replaced(sentence, OTHERWISE),
  };
}

function replaced(sentence: string, pairs: typeof OTHERWISE): string | null {
  const fitting = pairs.find(([word]) => word.test(sentence));
  return fitting ? sentence.replace(...fitting) : null;
}

function namesOnly(corpus: MutationCorpus, isWanted: (name: string) => boolean): MutationCorpus {
  const { names, findNames } = corpus;
  return { ...corpus, names: names.filter(isWanted), findNames: (text) => findNames(text).filter(isWanted) };
}
