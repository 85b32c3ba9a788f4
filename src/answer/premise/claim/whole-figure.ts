import { placesOf } from "../../../domain/places-of.ts";

/** A figure of a text with the month of its day: 12月11日 for 11日. */
export function wholeFigure(figure: string, text: string): string {
  if (!/^\d{1,2}[日号]/u.test(figure)) return figure;
  const at = placesOf(figure, text).find((place) => !/[\d.]$/u.test(text.slice(0, place)));
  return (/\d{1,2}月$/u.exec(text.slice(0, at))?.[0] ?? "") + figure;
}
