import type { Question } from "../../domain/answer.ts";
import type { NounFinder } from "../../ports/noun-finder.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import type { Retriever } from "../../retrieve/retrieve.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import { filterOf } from "../filter-of.ts";
import { ownWords } from "../question/own-words.ts";
import { inPlaceOfSibling } from "./in-place-of-sibling.ts";
import { namesAgain } from "./names-again.ts";
import { namesAnother } from "./names-another.ts";
import { readTurn, type Turn } from "./read-turn.ts";
import { subjectOf } from "./subject-of.ts";

export interface ThreadTools {
  readonly index: PassageIndex;
  readonly retrieve: Retriever;
  readonly extractTerms: TermExtractor;
  readonly findThings: NounFinder;
}

/** What a question and those before it come to. */
export interface Thread {
  /** The last question that asks, as it stands alone. */
  readonly asked: string;
  /** What the last question that names something is about. */
  readonly subject: string;
  /** The question in whose place a turn such as X呢 is put; one turn is put there after the other, not after all of them. */
  readonly frame: string;
  /** Whether the last text was asked together with what went before. */
  readonly leans: boolean;
  /** The last text asked the other way, alone or together, where its words do not tell which. */
  readonly otherwise: string | null;
}

/** So many passages tell what a question speaks of. */
const LOOKED_AT = 5;
/** The articles of the first of them are what the thread is about. */
const ABOUT = 2;
/** With fewer words of its own, what asks nothing is put in the place of what was asked. */
const FEWEST_OWN = 2;
/** With so many a question says for itself what it is about; what leans on the thread says two at the most, nearly always. */
const SAYS_ENOUGH = 3;
/** Characters that a whole question has even where speech puts none of its words as articles do. */
const LONG = 13;
const name = /^\p{Script=Han}{2,4}$/u;
const year = /(?<!\d)(?:19|20)\d{2}(?!\d)年?/gu;
const time = /(?<!\d)(?:19|20)\d{2}(?!\d)|[今去明前后]年|未来|近[一二两三四五十几\d]+年|[一二两三四五十\d]年[来内]/u;

/**
 * Takes up one text after another: it stands alone where it names a matter of its own, or leaves the thread's; else it is
 * asked of the thread's subject. One that asks nothing for itself is put in the last question's place (那退休人员呢), and
 * so is one that corrects it: for the thing of its own kind there (产假 for 年假), else behind it.
 */
export function createThreadReader(question: Question, tools: ThreadTools) {
  const { index, retrieve, extractTerms, findThings } = tools;
  const filter = filterOf(question);
  const lookUp = (text: string) => retrieve(text, { limit: LOOKED_AT, ...(filter ? { filter } : {}) });

  /** The articles on the thread's subject; none where it names what no article does. */
  const articlesOn = async ({ asked, subject }: Thread): Promise<ReadonlySet<string>> => {
    const things = findThings(subject).map((thing) => extractTerms(thing));
    const frequencies = await index.documentFrequencies([...new Set(things.flat())]);
    const isUnheard = (terms: readonly string[]) =>
      terms.length > 0 && terms.every((term) => (frequencies.get(term) ?? 0) === 0);
    if (things.some(isUnheard)) return new Set();
    const { ranked } = await lookUp(asked);
    return new Set(ranked.slice(0, ABOUT).map(({ passage }) => passage.articleId));
  };

  /** Behind words of its own clause, what points may stand for those: the new rice variety … its defence. */
  const pointsBack = ({ pointsBack: pointer }: Turn, how: "pronoun" | "kind") =>
    pointer?.how === how && ownWords(pointer.behind, extractTerms).length < (how === "pronoun" ? FEWEST_OWN : 1);

  const standsAlone = async (turn: Turn, thread: Thread): Promise<boolean> => {
    if (turn.how === "leaves") return true;
    const own = ownWords(turn.says, extractTerms).length;
    if (pointsBack(turn, "pronoun")) return false;
    if (own >= SAYS_ENOUGH && turn.how === "goes-on" && (turn.asks || !turn.takesUp)) return true;
    if (own === 0 || pointsBack(turn, "kind")) return false;
    if (namesAgain(turn.says, thread.subject, extractTerms)) return true;
    return namesAnother(
      await lookUp(turn.says),
      await articlesOn(thread),
      tools,
      turn.takesUp || turn.how === "corrects",
    );
  };

  const alone = (asked: string): Thread => ({
    ...{ asked, subject: subjectOf(asked, extractTerms), frame: asked },
    ...{ leans: false, otherwise: null },
  });

  const together = (thread: Thread, { says, how, asks, takesUp }: Turn, text: string): Thread => {
    const leaning = { leans: true, otherwise: null };
    const own = ownWords(says, extractTerms);
    const [named, ...more] = says.match(year) ?? [];
    const isYearAlone = named !== undefined && more.length === 0 && own.length === 0 && !asks;
    if (isYearAlone && thread.asked.match(year)?.length === 1) {
      const asked = thread.asked.replace(year, named);
      return { ...thread, ...leaning, asked, frame: asked };
    }
    const subject = time.test(says) ? thread.subject.replace(year, "") : thread.subject;
    const takesItsPlace = how === "goes-on" && !asks && (takesUp || own.length < FEWEST_OWN);
    if (!takesItsPlace) {
      const asked =
        /^[他她](?!们)/u.test(says) && name.test(subject)
          ? says.replace(/^./u, subject)
          : [subject, says].join(/\p{Script=Han}/u.test(subject) ? "，" : ", ");
      return { ...leaning, asked, subject: thread.subject, frame: asked };
    }
    const put = (into: string) => inPlaceOfSibling(into, says, extractTerms);
    const asked = put(thread.frame) ?? `${thread.frame.replace(/[？?。\s]+$/u, "")}，${text.trim()}`;
    return { ...thread, ...leaning, asked, subject: put(thread.subject) ?? thread.subject };
  };

  return async (thread: Thread | null, text: string): Promise<Thread> => {
    if (!thread) return alone(text);
    const turn = readTurn(text);
    const goesOn = turn.how === "goes-on" && !turn.takesUp;
    if (await standsAlone(turn, thread)) return alone(goesOn ? text : turn.says);
    const leaning = together(thread, turn, text);
    if (!goesOn || turn.pointsBack !== null) return leaning;
    const isLong = (text.match(/\p{Script=Han}/gu) ?? []).length >= LONG;
    if (isLong) return { ...alone(text), otherwise: leaning.asked };
    const namesSomething = turn.asks && ownWords(turn.says, extractTerms).length > 0;
    return namesSomething ? { ...leaning, otherwise: text } : leaning;
  };
}
