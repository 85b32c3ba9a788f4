import type { AnswerKind } from "./answer-kind.ts";

/** What a paper sets behind a text to say where it comes from. */
const sourceNote = /^[（(](?:[^（）()]{0,14}[电讯发]|完|供图)[）)]$/u;
/** Those whom a notice addresses. */
const addressees = /^各[^。；]{1,60}[：:]$/u;
/** “一、申请条件。”: what is said stands below it. */
const numberedHeading = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])[^，。：；、]{2,6}。?$/u;

/** Whether a sentence only frames what a document says. */
const isFrame = (text: string): boolean =>
  sourceNote.test(text) || addressees.test(text) || numberedHeading.test(text.trim());

const signature =
  /^(?:[\p{Script=Han}\s（）()]{2,60}(?:局|委员会|政府|办公室|厅|部|联合会|协会|公司)|\p{Script=Han}{2,4})$/u;
const dateLine = /^\d{4}年\d{1,2}月\d{1,2}日$/u;
const askedOfSignature: ReadonlySet<AnswerKind> = new Set(["person", "body", "date"]);

/** Whether it is a name or a date alone, as a document is signed: an answer only to who, or when. */
const isSignature = (text: string, kind: AnswerKind): boolean =>
  !askedOfSignature.has(kind) && (signature.test(text.trim()) || dateLine.test(text.trim()));

/** Whether the sentence, though it is the document's own, says nothing that would answer a question of the kind. */
export const saysNothing = (text: string, kind: AnswerKind): boolean => isFrame(text) || isSignature(text, kind);
