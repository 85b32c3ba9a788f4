import { normalise } from "../../../retrieve/normalise.ts";
import { sentenceText } from "../../choose/candidate.ts";
import { type Evidence, evidenceOf } from "../../evidence.ts";
import { bigramsOf, shareOfBigrams } from "../../question/bigrams.ts";
import { checkPolarity } from "../../verify/check-polarity.ts";
import type { PlacedCorrection } from "../correction.ts";

/** Share of the claim's pairs of characters that the text which is called untrue must hold. */
const SAME_CLAIM = 0.6;
/** Sentences before the verdict in which the claim may stand. */
const SENTENCES_BEFORE = 2;
const verdict =
  /(?:说法|言论|观点|看法|传言|报道|消息|理解|质疑)(?:是|并|都|均|完全)?(?<said>不准确|不属实|不实|不正确|不对|错误|片面|没有(?:事实)?(?:依据|根据)|站不住脚)|(?<called>(?:属于|是|系)(?:误读|误解|谣言|误传|不实信息))/u;

/** Where an article reports what the question states and goes on to call it untrue. */
export function claimDenied(claim: string, evidence: readonly Evidence[]): PlacedCorrection | null {
  const pairs = bigramsOf(claim);
  for (const { passage } of evidence) {
    const texts = passage.sentences.map((sentence) => normalise(sentenceText(passage, sentence)));
    for (const [i, text] of texts.entries()) {
      const { said, called } = verdict.exec(text)?.groups ?? {};
      const sentence = passage.sentences[i];
      const stated = said ?? called;
      if (!sentence || stated === undefined) continue;
      const reported = texts.slice(Math.max(0, i - SENTENCES_BEFORE), i + 1).join("\n");
      if (shareOfBigrams(pairs, reported) < SAME_CLAIM || checkPolarity(claim, reported).length > 0) continue;
      const evidence = evidenceOf(passage, sentence.span, sentence.speaker?.name);
      return { about: "claim", claimed: claim, stated, evidence };
    }
  }
  return null;
}
