import { expect, it } from "vitest";
import { askedOverview } from "../answer/overview/asked-overview.ts";
import { smallTalkOf } from "../answer/talk/small-talk.ts";
import { FIRST_QUESTIONS } from "./first-questions.ts";

it.each(FIRST_QUESTIONS)("searches for an answer to %s", (question) => {
  expect(askedOverview({ question })).toBeNull();
  expect(smallTalkOf(question)).toBeNull();
});
