import type { AbsentClause } from "../gaps/absent-clause.ts";
import type { NeededThing } from "../question/needed-forms.ts";
import type { Grounds } from "./grounds.ts";

/** Log-odds, chosen on the dev questions. */
const thresholds = {
  /** From here on what the evidence holds of the question may settle it; from `likely` on nothing needs to. */
  doubted: -0.5,
  likely: 0,
  /** From here on, a figure need not read as it was asked for: 有效期三年 answers 可以存好几年吗. */
  sure: 1,
} as const;

export type Decision =
  | { readonly status: "answered" }
  | {
      readonly status: "partial" | "abstained";
      readonly missingTerms: readonly string[];
      readonly missingKind: boolean;
      /** What is asked for and given in no words. */
      readonly missingThing?: NeededThing;
      /** Of a text that asks several questions, those that are not answered. */
      readonly openParts?: readonly string[];
      /** What the question asks of a document by its number and the document lacks. */
      readonly absentClause?: AbsentClause;
    };

/** How likely the evidence is to answer, so far as it was read. */
export interface Likelihood {
  /** Log-odds, where nothing that the question fixes is missing; null where they cannot be told. */
  readonly odds: number | null;
  /** A sentence says all that the question names beside such a figure as it asks for. */
  readonly isPlain: boolean;
}

type Rule = (grounds: Grounds, likelihood: Likelihood) => Decision | null;

/**
 * In the order in which they count: first whether there is anything to compare, then whether it is on the subject, then whether it
 * tells of the thing that is asked about, and only then how much of an answer it is.
 */
const rules: readonly Rule[] = [
  ofAbsentClause,
  ofNothing,
  acrossLanguages,
  ofIntroduction,
  beyondSubject,
  ofAnotherKind,
  ofCorrection,
  ofMissingKind,
  ofLackedThing,
  byOdds,
];

/** Whether the chosen evidence answers, so far as words, meaning and the form of the answer show: by the first rule that tells. */
export function decide(grounds: Grounds, likelihood: Likelihood): Decision {
  for (const rule of rules) {
    const decision = rule(grounds, likelihood);
    if (decision) return decision;
  }
  return byWords(grounds);
}

const answered: Decision = { status: "answered" };

const lacking = (status: "partial" | "abstained", { missingTerms, missingKind }: Grounds): Decision => ({
  status,
  missingTerms,
  missingKind,
});

/** What a document has no place for is not found in another's words. */
function ofAbsentClause({ absentClause }: Grounds): Decision | null {
  return absentClause && { status: "abstained", missingTerms: [], missingKind: false, absentClause };
}

function ofNothing(grounds: Grounds): Decision | null {
  return grounds.isEmpty ? lacking("abstained", grounds) : null;
}

/** Words cannot be compared across languages, so that no answer is more than a near passage. */
function acrossLanguages(grounds: Grounds): Decision | null {
  if (grounds.acrossLanguages === "near") return lacking("partial", { ...grounds, missingTerms: [] });
  return grounds.acrossLanguages === "far" ? lacking("abstained", grounds) : null;
}

/** Who somebody is, is told by what introduces them, and a name is on no subject. */
function ofIntroduction({ isIntroduced }: Grounds): Decision | null {
  return isIntroduced ? answered : null;
}

/** Beside the subject only what is surely answered counts: whatever else is missing there, the articles are on something else. */
function beyondSubject(grounds: Grounds, { odds }: Likelihood): Decision | null {
  const { standing, fixed, demanded, missingKind } = grounds;
  if (standing !== "elsewhere" && standing !== "beside") return null;
  const isSure = standing === "beside" && odds !== null && odds >= thresholds.sure;
  const lacksNothing = fixed.length === 0 && demanded.length === 0 && !missingKind;
  return isSure && lacksNothing ? answered : lacking("abstained", grounds);
}

/** Before the correction, as what is said of another thing sets nothing right. */
function ofAnotherKind({ otherKind, missingKind }: Grounds): Decision | null {
  return otherKind ? { status: "partial", missingTerms: [otherKind], missingKind } : null;
}

/** Before all that is missing, as the claim's own words are what the article does not say. */
function ofCorrection({ isCorrected }: Grounds): Decision | null {
  return isCorrected ? answered : null;
}

/** Without its form nothing answers, however likely; it is shown where the words or the subject bear it out. */
function ofMissingKind(grounds: Grounds): Decision | null {
  if (!grounds.missingKind) return null;
  return lacking(isBorneOut(grounds) || grounds.standing === "surely" ? "partial" : "abstained", grounds);
}

function ofLackedThing({ lackedThing, unmet, missingKind }: Grounds, { isPlain }: Likelihood): Decision | null {
  return lackedThing && !isPlain
    ? { status: "partial", missingTerms: unmet, missingKind, missingThing: lackedThing }
    : null;
}

/** No odds outweigh a name or a year that the question fixes and the evidence lacks. */
function byOdds(grounds: Grounds, { odds, isPlain }: Likelihood): Decision | null {
  const { fixed, demanded, unmet } = grounds;
  if (fixed.length > 0 || odds === null) return null;
  const isClear = demanded.length > 0 ? odds >= thresholds.sure : isPlain || odds >= thresholds.likely;
  const isEnough = odds >= thresholds.doubted && unmet.length === 0 && isBorneOut(grounds);
  return isClear || isEnough ? answered : lacking("partial", grounds);
}

function byWords(grounds: Grounds): Decision {
  const { unmet } = grounds;
  if (unmet.length > 0) return lacking("partial", { ...grounds, missingTerms: unmet });
  return isBorneOut(grounds) ? answered : lacking("partial", grounds);
}

/** Shared words and meaning speak for an answer only where the question is not merely perhaps on the subject. */
const isBorneOut = ({ saysEnough, standing }: Grounds): boolean => saysEnough && standing !== "perhaps";
