import { expect, it } from "vitest";
import { splitEnglishParts } from "./split-english-parts.ts";

it.each([
  ["How long is the bridge? When does the library open?", ["How long is the bridge?", "When does the library open?"]],
  ["How long is the bridge and what is the fare?", ["How long is the bridge", "what is the fare?"]],
  ["1. bridge length 2. library deposit", ["bridge length", "library deposit"]],
])("%s asks several", (text, parts) => {
  expect(splitEnglishParts(text)).toEqual(parts);
});

it.each(["How long is the bridge?", "I lost my card! What do I pay?", "Who built the bridge and the library?"])(
  "%s asks one",
  (text) => {
    expect(splitEnglishParts(text)).toEqual([text]);
  },
);
