import { normalise } from "../../../retrieve/normalise.ts";

/** The form in which sentences and claims are held against each other. */
export const asCompared = (text: string) => plainBounds(normalise(text));

/** A bound in one form, whatever allows or forbids it: 不得超过 and 不能超过 are 不超过. */
export const plainBounds = (text: string) => text.replace(/不[能得可应宜许准让](?=低于|少于|高于|超过|多于)/gu, "不");
