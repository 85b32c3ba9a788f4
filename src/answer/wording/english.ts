import { inTitleMarks } from "../../domain/text-language.ts";
import type { ChatFailure } from "../../ports/chat-model.ts";
import type { Gap } from "../gaps/name-gap.ts";
import { bySpeaker } from "./by-speaker.ts";
import { englishNames as namesOf } from "./missing-things.ts";
import { inShort, quoteAgain, quotedIn, quoteList } from "./quoting.ts";
import { sourcesOf } from "./sources-of.ts";
import type { Wording } from "./wording.ts";

const failures: Readonly<Record<ChatFailure, string>> = {
  unreachable: "cannot be reached",
  unauthorised: "refused the key",
  "rate-limited": "is busy",
  "timed-out": "did not answer in time",
  truncated: "broke off",
  empty: "said nothing",
  garbled: "sent what cannot be read",
  refused: "refused to answer",
  "server-error": "failed",
  "circuit-open": "failed several times and is left alone for a while",
  "over-budget": "has used up its budget",
};

export const english: Wording = {
  abstained: (gap) => `The articles do not answer this question${gapInEnglish(gap, "closest passages")}. `,
  partial: (gap) => {
    const missing = gapInEnglish(gap, "passages quoted");
    const unsaid =
      missing === "" && !gap.mayBeSaid ? `: they do not say in so many words “${quoteAgain(gap.asked)}”` : missing;
    return `These are the nearest passages of the articles; please check whether they answer your question${unsaid}.`;
  },
  closest: "The closest passages are shown below.",
  smallTalk: {
    greeting:
      "Hello! I answer in the articles' own words, and every sentence opens its source. Please ask a question, or “what are these articles about”.",
    thanks: "You are welcome. Please go on asking.",
    parting: "Goodbye!",
    self: "I am Yiju, a program that answers from the articles here: I find their own words, say where they stand, and add nothing. Ask “what are these articles about” to see what may be asked.",
    trust:
      "The quotations are the articles' own words, unchanged; open a number to check them in the text. I may quote what does not answer you, and cannot vouch for what an article says.",
    language:
      "You can ask in Chinese or English, and I explain in the language of your question; quotations stay in the articles' own language.",
  },
  ofAnswer: {
    sources: "The answer before quotes these words; open a number to see them in the article.",
    more: "The passages that the answer before quotes from read as follows.",
    shorter: "In one sentence:",
    plainer:
      "The quotations are the articles' own words, which I do not reword. Ask what a word of them means, or open a number to read around it.",
    doubt:
      "The quotations are the articles' own words, but perhaps not those that you want. Please name the matter, time or place, and I will look again.",
    noSources: "The articles did not answer the question before, so there is no source.",
    noMore:
      "The article says no more there; open a number to read the whole. Please ask about the point you want to know.",
    noShorter:
      "The quotations are whole sentences of the articles, which I do not shorten. A narrower question gets a shorter answer.",
  },
  saidBy: (speakers) => {
    const parts = bySpeaker(speakers).map(([speaker, numbers]) => {
      const which = numbers.length === speakers.length ? "All of it" : `No. ${numbers.join(", ")}`;
      return speaker === null
        ? `${which} is told by the article, which names no speaker`
        : `${which} is said by ${speaker}`;
    });
    return `${parts.join("; ")}:`;
  },
  further: "Also said close by:",
  allArticles: (count, dates, shown) =>
    `There ${count === 1 ? "is 1 article" : `are ${count} articles`}${dates ? `, of ${dates[0]} to ${dates[1]}` : ""}; ask about anything that ${count === 1 ? "it speaks" : "they speak"} of. ${count === 1 ? "It begins" : `${count > shown ? `The newest ${shown}` : "They"} begin`} as follows.`,
  articlesOn: (subject, { count, others, isWhole }, shown) =>
    `${isWhole ? "" : "At least "}${count} ${count === 1 ? "article speaks" : "articles speak"} ${others > 0 ? "mainly " : ""}of “${subject}”${count > shown ? `; these are ${shown} of them` : ""}.`,
  articlesOf: (period, count, shown) =>
    count === 0
      ? `There are no articles of ${period}.`
      : `There ${count === 1 ? "is 1 article" : `are ${count} articles`} of ${period}. ${count === 1 ? "It begins" : `${count > shown ? `The newest ${shown}` : "They"} begin`} as follows.`,
  oneArticle: { newest: "The newest article begins as follows.", oldest: "The oldest article begins as follows." },
  origin: (of, { byline, publisher, publishedOn }) => {
    const known = {
      author: byline && `The article is signed “${byline}”`,
      date:
        publishedOn && `The article is of ${publishedOn.value}${publishedOn.basis === "inferred" ? " (inferred)" : ""}`,
      publisher: publisher && `The article was published by ${publisher}`,
    }[of];
    const unknown = { author: "is not signed", date: "is undated", publisher: "names no publisher" }[of];
    return `${known || `The article ${unknown}`}. It begins as follows.`;
  },
  gist: "The parts of the article begin as follows.",
  correction: ({ about, claimed, stated }) =>
    about === "claim"
      ? `The articles say of “${inShort(claimed)}”: ${stated}.`
      : about === "statement"
        ? `The articles say otherwise than “${inShort(claimed)}”:`
        : about === "speaker"
          ? `In the articles this is said by ${stated}, not ${claimed}.`
          : `The articles give ${quotedIn(about, stated)}, not ${quotedIn(about, inShort(claimed))}.`,
  sources: (citations) =>
    `Source: ${sourcesOf(citations)
      .map(({ title, facts, speakers }) => {
        const said = speakers.map(
          ({ speaker, numbers }) =>
            `${numbers.length > 0 ? `quotation ${numbers.join(", ")} ` : ""}in the words of ${speaker}`,
        );
        return `${inTitleMarks(title)} (${[...facts, ...said].join(", ") || "undated"})`;
      })
      .join("; ")}.`,
  nothingBefore: (asOf, earliest) =>
    `No article is as old as ${asOf}${earliest === null ? "" : `; the earliest is of ${earliest}`}.`,
  relativeTime: (words, date, titles) =>
    `${quoteList(words, "“", "”")} in ${quotedFrom(titles)} count from the article's date, ${date}.`,
  withoutYear: (words, date, titles) =>
    `${quoteList(words, "“", "”")} in ${quotedFrom(titles)} are given without a year; the article is of ${date}.`,
  suspectTitle: (title, comment) =>
    `The title ${inTitleMarks(title)} is doubtful in the source and left as it stands: ${comment}`,
  suspect: "A quotation holds a spot that looks misprinted; it is marked and left as it stands.",
  keywordsOnly: (reason) => `Searched by keywords only (${reason}); other wordings may have been missed.`,
  noModel: "No language model is configured; the answer quotes the articles instead.",
  followUp: (question) => `Understood as: ${question}`,
  quotedInChinese: "The articles are in Chinese; their own words follow.",
  declined: (asked) =>
    `The language model finds no direct answer to “${quoteAgain(asked)}” in the passages quoted; please check them.`,
  translated:
    "The language model's English was checked for figures, negations and main words against the Chinese quotations beside it; these are what holds.",
  unchecked: (reason) =>
    `The language model ${failures[reason]}; what the question takes for granted was not checked by it.`,
  modelFailed: (reason) => `The language model ${failures[reason]}; the answer quotes the articles instead.`,
  unsupported: (replaced, dropped) =>
    `Of what the language model wrote, ${replaced + dropped} sentences were not supported: ${replaced} replaced by quotations, ${dropped} left out.`,
  lookedUpAs: (words) => `Looked up word by word in Chinese as: ${words}`,
};

const quotedFrom = (titles: readonly string[]) => titles.map(inTitleMarks).join(" ") || "the quotations";

/** `some` are the passages that lack what others say. */
function gapInEnglish({ words, areKnown, kind, thing, parts: open, absent }: Gap, some: string): string {
  if (absent) {
    const { title, within, first, last, asked } = absent;
    return `: ${within ? `${within} of ` : ""}“${title}” goes from ${first} to ${last}, and has no ${asked}`;
  }
  const missed = thing ?? kind;
  const missedName = missed && namesOf[missed];
  const parts = [
    words.some((word) => [...word].length > 1)
      ? `nothing on ${quoteList(words, " “", "”").trim()}${areKnown ? ` in the ${some}` : ""}`
      : "",
    missedName ? `${missedName} is not given` : "",
    open.length > 0 ? `no answer to ${quoteList(open, " “", "”").trim()}` : "",
  ];
  const said = parts.filter(Boolean).join("; ");
  return said === "" ? "" : `: ${said}`;
}
