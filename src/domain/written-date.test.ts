import { describe, expect, it } from "vitest";
import { findDate } from "./written-date.ts";

describe("findDate", () => {
  it.each([
    ["发布日期：2024-05-01 10:00", "2024-05-01"],
    ["2024年5月1日", "2024-05-01"],
    ["某局 2024年12月", "2024-12"],
    ["2024/5/1", "2024-05-01"],
    ["二〇二四年十一月二十三日", "2024-11-23"],
    ["二○一○年十月十日", "2010-10-10"],
    ["2024-05-01T08:00:00+08:00", "2024-05-01"],
    ["Issued on 3 May 2024", "2024-05-03"],
    ["Sept. 21st, 2024", "2024-09-21"],
    ["May 2024", "2024-05"],
  ])("of %s is %s", (text, value) => {
    expect(findDate(text)?.value).toBe(value);
  });

  it.each(["2024年", "2024年13月1日", "2024年2月30日", "电话12024-05", "第5月", "12024年5月1日", "31 February 2024"])(
    "finds none in %s",
    (text) => {
      expect(findDate(text)).toBeUndefined();
    },
  );
});
