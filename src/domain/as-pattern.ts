/** The pattern that finds a text as it is written, whatever signs it holds. */
export const asPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
