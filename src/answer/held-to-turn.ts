import { normalisedWhole } from "../retrieve/normalised-passage.ts";
import { type TermExtractor, termSetOf } from "../retrieve/terms.ts";
import type { EvidenceReading } from "./join-parts.ts";
import { isGeneric } from "./question/generic-nouns.ts";
import { isLight } from "./question/light-words.ts";
import { isSaidBy } from "./question/near-equals.ts";

/** What every rule sets for everyone: whoever turns to it names no other matter. */
const attribute =
  /^(?:联系|咨询|办理|受理|申请|办公|服务)?(?:时间|时限|期限|时长|日期|电话|号码|热线|网址|地址|地点|位置|窗口|材料|资料|证件|费用?|价格|价钱|收费|金额|额度|标准|比例|条件|资格|流程|程序|步骤|手续|方式|办法|渠道|对象|范围|名额|人数)$/u;

/** A follow-up that turns to something of which the evidence says nothing is no longer answered by it. */
export function heldToTurn(
  reading: EvidenceReading,
  turnsTo: string | null,
  extractTerms: TermExtractor,
): EvidenceReading {
  const { decision, evidence, correction } = reading;
  if (turnsTo === null || decision.status !== "answered" || correction) return reading;
  const own = extractTerms(turnsTo).filter((term) => !isLight(term) && !isGeneric(term) && !attribute.test(term));
  const holdsIt = evidence.some(({ passage }) =>
    own.every((term) => normalisedWhole(passage).includes(term) || isSaidBy(term, termSetOf(passage), extractTerms)),
  );
  if (holdsIt) return reading;
  return { ...reading, decision: { status: "partial", missingTerms: [], missingKind: false, openParts: [turnsTo] } };
}
