import { TRENDS } from "../../verify/polarity-words.ts";
import type { Correction } from "../correction.ts";

const confirms = /(?:对吗|是吗|对吧|是吧|对不对|是不是|是真的吗|吧)[？?]?$/u;

/** The way in which something goes, where the question wants the opposite confirmed. */
export function trendInstead(question: string, text: string): Correction | null {
  if (!confirms.test(question)) return null;
  for (const { up, down } of TRENDS) {
    const [rises, falls] = [up.exec(question)?.[0], down.exec(question)?.[0]];
    const [rose, fell] = [up.exec(text)?.[0], down.exec(text)?.[0]];
    if (rises && !falls && fell && !rose) return { about: "trend", claimed: rises, stated: fell };
    if (falls && !rises && rose && !fell) return { about: "trend", claimed: falls, stated: rose };
  }
  return null;
}
