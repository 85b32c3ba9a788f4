import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEventParser } from "./read-event-stream.ts";

describe("createEventParser", () => {
  it("gives the same events wherever the chunks break", () => {
    const stream =
      ': open\n\nevent: status\r\ndata: {"stage":"搜"}\r\n\r\ndata: a\ndata: b\n\n: alive\n\nevent:done\ndata:{}\n\n';
    const whole = createEventParser()(stream);
    expect(whole).toEqual([
      { event: "status", data: '{"stage":"搜"}' },
      { event: "message", data: "a\nb" },
      { event: "done", data: "{}" },
    ]);
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length)), (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), stream.length];
        const parse = createEventParser();
        expect(edges.slice(1).flatMap((end, i) => parse(stream.slice(edges[i], end)))).toEqual(whole);
      }),
    );
  });
});
