/**
 * A quotation in quotation marks. Words that bring a mark of their own keep it as ours: those that are one quotation
 * whole, or hold the beginning or the end of one.
 */
export function inQuotationMarks(quote: string): string {
  const partners = partnersIn(quote);
  const last = quote.length - 1;
  const bringsOpening = quote.startsWith("“") && (partners.get(0) ?? last) === last;
  const bringsClosing = quote.endsWith("”") && (partners.get(last) ?? 0) === 0;
  return `${bringsOpening ? "" : "“"}${quote}${bringsClosing ? "" : "”"}`;
}

/** The position of each mark's partner, for marks that have one. */
function partnersIn(text: string): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“”]/gu)) {
    if (mark === "“") open.push(index);
    const opening = mark === "”" ? open.pop() : undefined;
    if (opening !== undefined) partners.set(opening, index).set(index, opening);
  }
  return partners;
}
