import { describe, expect, it } from "vitest";
import { readEnvironment } from "./environment.ts";

describe("readEnvironment", () => {
  it("has a default for all that is unset or empty", () => {
    expect(readEnvironment({ PORT: "", HF_ENDPOINT: " " })).toMatchObject({
      PORT: 8787,
      HOST: "127.0.0.1",
      CORPUS_DIR: "corpus/articles",
      DATA_DIR: "data",
      CORS_ORIGINS: [],
      LOG_LEVEL: "info",
    });
  });

  it("reads lists and numbers", () => {
    const environment = readEnvironment({ PORT: "0", CORS_ORIGINS: "https://a.example, http://localhost:3000" });
    expect(environment.PORT).toBe(0);
    expect(environment.CORS_ORIGINS).toEqual(["https://a.example", "http://localhost:3000"]);
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["HF_ENDPOINT", "mirror"],
    ["CORS_ORIGINS", "https://a.example/path"],
    ["LOG_LEVEL", "loud"],
  ])("names %s when it is %s", (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name}=.*${value.slice(0, 5)}`, "u"));
  });
});
