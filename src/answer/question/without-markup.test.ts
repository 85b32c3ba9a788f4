import { expect, it } from "vitest";
import { withoutMarkup } from "./without-markup.ts";

it.each([
  ["<script>alert(1)</script>渡轮几点开？", "渡轮几点开？"],
  ["<p>渡轮<b>几点</b>开？</p>", "渡轮 几点 开？"],
  ["渡轮几点开？ ", "渡轮几点开？ "],
  ["船票 < 10元 > 5元吗？", "船票 < 10元 > 5元吗？"],
  ["<script>alert(1)</script>", "<script>alert(1)</script>"],
])("reads %j as %j", (question, plain) => {
  expect(withoutMarkup(question)).toBe(plain);
});
