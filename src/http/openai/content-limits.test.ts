import fc from "fast-check";
import { expect, it } from "vitest";
import { createContentLimits } from "./content-limits.ts";

it("cuts at the first stop sequence, however the text comes", () => {
  const stop = fc.string({ unit: fc.constantFrom("a", "b", "。"), minLength: 1, maxLength: 3 });
  const piece = fc.string({ unit: fc.constantFrom("a", "b", "。", "c"), maxLength: 4 });
  fc.assert(
    fc.property(fc.array(stop, { maxLength: 3 }), fc.array(piece), (stops, pieces) => {
      const limits = createContentLimits(stops, Number.POSITIVE_INFINITY);
      const sent = pieces.map((each) => limits.take(each)).join("") + limits.flush();
      const whole = pieces.join("");
      const ends = stops.map((each) => whole.indexOf(each)).filter((at) => at >= 0);
      const earliest = ends.length > 0 ? Math.min(...ends) : whole.length;
      // Of two stop sequences that overlap, the one that is whole first ends the text.
      expect(whole.startsWith(sent)).toBe(true);
      expect(sent.length).toBeGreaterThanOrEqual(earliest);
      for (const each of stops) expect(sent).not.toContain(each);
      expect(limits.reached).toBe(ends.length > 0 ? "stop" : null);
    }),
  );
});
