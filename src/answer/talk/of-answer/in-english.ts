import { tongueInEnglish } from "../tongues.ts";
import type { TalkOfAnswer } from "./kinds.ts";

const kindly = "(?:please |can you |could you |would you |can i |may i |and |but |so )*";
/** How English says it. */
export const english: Readonly<Record<TalkOfAnswer, readonly string[]>> = {
  sources: [
    `${kindly}(?:what(?:'s| is| are) |show |give |where(?:'s| is| are) |do you have |have you got |see |cite |link(?: to)? )?(?:me )?(?:the |your |a |this |that |its |any )*(?:original |full )?(?:sources?|links?|original|citations?|references?|full (?:text|article)|original (?:text|article))(?: (?:please|for (?:this|that|it)|of (?:this|that|it)|article|link|text|to (?:it|this|that)))*`,
    "(?:in |from )?(?:which|what) article (?:says?|said|is|does|was|did|states?|mentions?)(?: (?:that|this|it|so|from|say|come|in))*",
    "where (?:does|did) (?:this|that|it) come from|where (?:is|was) (?:this|that) from",
    "(?:when|what date|what day|what year) (?:was|is) (?:this|that|it|the article|this article) (?:published|written|from|reported)",
    "how old is (?:this|that|the) (?:article|news|report|information)",
    "who wrote (?:so|that|this|it|the article|this article)",
  ],
  speakers: ["who (?:says|said) (?:so|that|this|it)"],
  more: [
    `${kindly}(?:tell me |say |give me |show me |explain )?(?:some |a bit |a little )?more(?: details?| information| about (?:it|this|that))?(?: please)?`,
    `${kindly}(?:explain |say |tell me )?(?:it |this |that )?(?:in )?(?:more|greater) (?:detail|details)(?: please)?`,
    `${kindly}(?:elaborate|expand)(?: on (?:it|this|that))?(?: please)?`,
  ],
  shorter: [
    "(?:that(?:'s| is| was)|this is|it(?:'s| is)) (?:much |way )?too (?:long|much)|(?:much |way )?too long|tl;? ?dr",
    `${kindly}(?:make |say |keep |put )?(?:it |this |that )?(?:(?:more )?(?:briefly|short|shorter|brief|concise)|in (?:short|brief|one sentence|a nutshell))(?: please)?`,
  ],
  plainer: [
    "(?:sorry )?(?:i )?(?:still )?(?:don't|do not|can't|cannot|didn't|did not) (?:understand|get|follow)(?: (?:it|this|that|you|the answer))?",
    `${kindly}(?:explain|say|put)(?: it| this| that)?(?: more)? (?:simply|clearly|in (?:simple|plain|simpler|plainer) (?:words|terms|language|english))(?: please)?`,
  ],
  doubt: [
    "(?:no )?(?:that(?:'s| is| was)|this is|it(?:'s| is)|you(?:'re| are)) (?:all |completely |totally |just )*(?:wrong|incorrect|false|mistaken|not (?:all |completely |quite |totally |just )*(?:right|correct|true|what i (?:asked|meant|wanted)(?: for| about)?))",
    "(?:no )?wrong(?: answer)?|(?:no )?not what i (?:asked|meant|wanted)(?: for)?",
    "you (?:didn't|did not|haven't) answer(?:ed)? (?:my|the) question",
  ],
  language: [
    `${kindly}(?:answer|reply|say|write|speak|translate|respond|repeat|explain|put|switch)?(?: ?(?:it|this|that|again|me|to me|the answer))*(?: ?(?:in|to|into))? ?${tongueInEnglish}(?: please)?`,
  ],
};
