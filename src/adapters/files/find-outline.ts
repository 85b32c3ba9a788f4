import type { OutlineEntry } from "../../domain/article.ts";
import { noneOf } from "../../domain/none-of.ts";
import { overlaps, type Span } from "../../domain/span.ts";
import type { TextLine } from "./text-lines.ts";

const NUMERALS = "一二三四五六七八九十";
const CHAPTER = new RegExp(`^第[${NUMERALS}百零\\d]{1,4}([编章节])(?:\\s+\\S.{0,40})?$`, "u");
/** A numbered line that names what stands below it and is no sentence: “二、补贴标准”. */
const NUMBERED = new RegExp(
  `^(?:([${NUMERALS}]{1,3})、|[（(]([${NUMERALS}]{1,3})[）)])${noneOf("，。；！")}{1,40}$`,
  "u",
);
const ASKED = /[？?](?:\*\*)?$/u;
const ASKING_LABEL = /^(?:\*\*)?(?:Q\s*\d*|问|提问|问题\s*[\d一二三四五六七八九十]*|记者|主持人)\s*[.．:：、]/u;
const NUMBERED_QUESTION =
  /^(?:\*\*)?(?:\d{1,2}\s*[.．、]|[一二三四五六七八九十]{1,3}、|[（(][\d一二三四五六七八九十]{1,2}[）)])/u;
/** A question with its answer behind it on the same line, each with its label: “问：…答：…”, “Q: … A: …”. */
const ANSWERED_BESIDE =
  /(?<![^\s。！？；.!?;])(?:\*\*)?(?:问\s*[：:]|Q\s*\d*\s*[：:.])\s*\S.{0,118}?(?=\s*(?:\*\*)?(?:答\s*[：:]|\bA\s*\d*\s*[：:.]))/gu;
const LONGEST_QUESTION = 120;
/** One question alone may be the writer's own; from two on they are put to be answered. */
const FEWEST_QUESTIONS = 2;
const LEVELS = { 编: 1, 章: 2, 节: 3 } as const;

/**
 * The outline of a text that only its words show: chapters, numbered headings, questions that are answered below. It is
 * added to `marked`, what the file itself marks as headings; a marked heading that asks becomes a question.
 */
export function findOutline(lines: readonly TextLine[], marked: readonly OutlineEntry[]): readonly OutlineEntry[] {
  const isMarked = ({ span }: TextLine) => marked.some((entry) => overlaps(entry.span, span));
  const questions = questionsOf(lines);
  const asked = new Set(questions.length >= FEWEST_QUESTIONS ? questions : []);
  const kept = marked.map((entry): OutlineEntry => {
    const asks = [...asked].some(({ span }) => overlaps(entry.span, span)) && entry !== marked[0];
    return asks ? { ...entry, kind: "question" } : entry;
  });
  const below = marked.length > 1 || lines.some(({ words }) => CHAPTER.test(words)) ? 3 : 2;
  const found = lines.flatMap((line, i): OutlineEntry[] => {
    if (isMarked(line)) return [];
    const beside = answeredBeside(line);
    if (beside.length > 0) return beside.map((span) => ({ kind: "question", level: below, span }));
    if (asked.has(line)) return [{ kind: "question", level: below, span: line.span }];
    const chapter = CHAPTER.exec(line.words)?.[1] as keyof typeof LEVELS | undefined;
    if (chapter) return [{ kind: "heading", level: LEVELS[chapter], span: line.span }];
    const numbered = numberedAs(line);
    if (numbered === null || i === lines.length - 1 || ASKED.test(line.words)) return [];
    // Neighbours numbered alike are the items of a list.
    if (numberedAs(lines[i - 1]) === numbered || numberedAs(lines[i + 1]) === numbered) return [];
    return [{ kind: "heading", level: numbered === "comma" ? below : below + 1, span: line.span }];
  });
  return [...kept, ...found].sort((a, b) => a.span.start - b.span.start);
}

function answeredBeside({ words, span }: TextLine): readonly Span[] {
  return [...words.matchAll(ANSWERED_BESIDE)].map(({ index, 0: question }) => ({
    start: span.start + index,
    end: span.start + index + question.trimEnd().length,
  }));
}

function numberedAs(line: TextLine | undefined): "comma" | "brackets" | null {
  const found = NUMBERED.exec(line?.words ?? "");
  return found ? (found[1] ? "comma" : "brackets") : null;
}

/** Lines that ask, are marked as questions or headings are, and have a line below that answers. */
function questionsOf(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.filter((line, i) => {
    const { words } = line;
    if (words.length > LONGEST_QUESTION || i === lines.length - 1) return false;
    if (ASKING_LABEL.test(words)) return true;
    if (!ASKED.test(words) || ASKED.test(lines[i + 1]?.words ?? "")) return false;
    return NUMBERED_QUESTION.test(words) || (line.afterBlank && line.beforeBlank && !/[。！!]/u.test(words));
  });
}
