import { describe, expect, it } from "vitest";
import { readOptions } from "./options.ts";

describe("readOptions", () => {
  it("has defaults, and takes a flag several times where that makes sense", () => {
    expect(readOptions([])).toMatchObject({ split: "dev", repeat: 1, concurrency: 1, save: false });
    expect(readOptions(["--suite", "figures", "--suite", "dates", "--limit", "3"])).toMatchObject({
      suite: ["figures", "dates"],
      limit: 3,
    });
    expect(readOptions(["--help"])).toBe("help");
  });

  it.each([
    [["--split", "test"], "--split"],
    [["--limit", "none"], "--limit"],
    [["--url", "localhost"], "--url"],
    [["--openai", "http://127.0.0.1:1/v1"], "--model"],
    [["--url", "http://127.0.0.1:1", "--beir", "x"], "Choose one"],
    [["--record", "--replay"], "Choose one"],
    [["--set", "evals/town", "--save"], "--save"],
    [["--judge", "--save"], "--judge"],
    [["--sute", "figures"], "--sute"],
  ])("says what is wrong with %j", (argv, named) => {
    expect(() => readOptions(argv)).toThrow(named);
  });
});
