import { normalise } from "../../../retrieve/normalise.ts";

/** What stands before a number that is the least, or the most, that there may be. */
const LEAST = /(?:不少于|不低于|至少|年?满|(?<!不)(?:超过|大于|高于|多于))$/u;
const MOST = /(?:不超过|不高于|不多于|不大于|至多|最多|不足|不到|(?<!不)(?:低于|少于|小于))$/u;

/** Whether a number keeps to a bound; null where what stands before and after the bound's number makes it none. */
export function keepsTo(value: number, bound: number, before: string, after: string): boolean | null {
  if (LEAST.test(before) || /^(?:以上|及以上)/u.test(after)) return value >= bound;
  if (MOST.test(before) || /^(?:以下|以内|之内)/u.test(after)) return value <= bound;
  return null;
}

/** The form in which sentences and claims are held against each other. */
export const asCompared = (text: string) => plainBounds(normalise(text));

/** A bound in one form, whatever allows or forbids it: 不得超过 and 不能超过 are 不超过. */
export const plainBounds = (text: string) => text.replace(/不[能得可应宜许准让](?=低于|少于|高于|超过|多于)/gu, "不");
