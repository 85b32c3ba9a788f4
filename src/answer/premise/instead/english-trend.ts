import type { AlignedSentence } from "../claim/align-claim.ts";
import type { Correction } from "../correction.ts";

/** Share of the rendered question that the sentence must hold. */
const LEAST_OWN = 0.4;
const UP =
  /\b(?:rise|rises|rose|risen|rising|increase[ds]?|increasing|grow|grew|grown|growing|climb(?:ed)?|raise[ds]?|up)\b/u;
const DOWN =
  /\b(?:fall|falls|fell|fallen|falling|drop(?:s|ped)?|decline[ds]?|decrease[ds]?|decreasing|shrink|shrank|shrunk|reduce[ds]?|down)\b/u;

/** The same of a measure in Chinese: 加大 and 扩大 are what somebody does. */
const ROSE = /增[加长至多]|上升|攀升|提高|提升|上涨|上调|涨|升高|增幅/u;
const FELL = /减少|下降|降[至低幅价]|下滑|下跌|下调|回落|缩减/u;

/** The way in which something goes, where the English words of a question have it go the other way. */
export function trendInEnglish(english: readonly string[], { text, own }: AlignedSentence): Correction | null {
  if (own < LEAST_OWN) return null;
  const asked = english.join(" ");
  const [rises, falls] = [UP.exec(asked)?.[0], DOWN.exec(asked)?.[0]];
  const [rose, fell] = [(ROSE.exec(text) ?? UP.exec(text))?.[0], (FELL.exec(text) ?? DOWN.exec(text))?.[0]];
  if (rises && !falls && fell && !rose) return { about: "trend", claimed: rises, stated: fell };
  if (falls && !rises && rose && !fell) return { about: "trend", claimed: falls, stated: rose };
  return null;
}
