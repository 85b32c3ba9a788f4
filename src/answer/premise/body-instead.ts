import type { Correction } from "./correction.ts";

const bodyDoing =
  /(?:是由|是|由)(?<body>[\p{Script=Han}]{2,14}?(?:部|局|委|院|署|厅|办|会|政府|中心|公司|集团|大学|医院|银行))(?:联合|共同|牵头)?(?<doing>印发|发布|主办|承办|部署|成立|提出|制定|启用|出台)/u;

/** The body that, by the sentence, did what the question says another did. */
export function bodyInstead(question: string, sentence: string, context: string): Correction | null {
  const { body, doing } = bodyDoing.exec(question)?.groups ?? {};
  if (body === undefined || doing === undefined || context.includes(body)) return null;
  const other = new RegExp(
    `(?<body>[\\p{Script=Han}]{2,14}?(?:部|局|委|院|厅|办公室|署|会|政府|中心|公司|集团|大学|医院|银行))(?:等)?(?:近日|日前|联合|共同|牵头|会同[^，。]{2,30})*${doing}`,
    "u",
  ).exec(sentence)?.groups?.["body"];
  // What comes before 由 is what was done, not who did it.
  const stated = other?.split("由").at(-1);
  return stated ? { about: "body", claimed: body, stated } : null;
}
