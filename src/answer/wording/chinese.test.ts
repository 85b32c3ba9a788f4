import { expect, it } from "vitest";
import { chinese } from "./chinese.ts";

it.each([
  ["市体育局", "做这件事的是市体育局"],
  ["由游客自付", "说的是由游客自付"],
])("says of a doer that it did it, and by whom something is paid as it stands: %s", (stated, said) => {
  expect(chinese.correction({ about: "body", claimed: "市文化局", stated })).toContain(said);
});
