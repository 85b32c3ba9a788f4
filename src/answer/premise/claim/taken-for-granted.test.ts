import { describe, expect, it } from "vitest";
import { takenForGranted } from "./taken-for-granted.ts";

describe("takenForGranted", () => {
  it.each([
    ["夜市周末收摊更早,对吧?", "夜市周末收摊更早"],
    ["听说老站台要拆了?", "老站台要拆了"],
    ["为什么村里的井水不能喝?", "村里的井水不能喝"],
    ["水库不是去年就修好了吗?", "水库是去年就修好了"],
  ])("reads what %s states", (question, stated) => {
    expect(takenForGranted(question)?.text).toBe(stated);
  });

  it.each(["夜市几点收摊?", "夜市周末收摊早不早?", "老站台会拆吗?", "押金能退还是不能退?"])(
    "finds nothing stated in %s",
    (question) => {
      expect(takenForGranted(question)).toBeNull();
    },
  );
});
