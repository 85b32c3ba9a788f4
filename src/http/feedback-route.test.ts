import { describe, expect, it } from "vitest";
import type { Feedback } from "../ports/feedback-store.ts";
import { createApp } from "./create-app.ts";
import { createFakeServices, fakeAnswer, fakeCitation } from "./fake-services.ts";

const said = {
  answerId: fakeAnswer.id,
  verdict: "up",
  comment: " 有用 ",
  question: "改革带来什么？",
  status: "answered",
  citations: [{ articleId: fakeCitation.articleId, start: fakeCitation.start, end: fakeCitation.end }],
};

function send(body: unknown, outcome: "stored" | "full" | "off" = "stored") {
  const stored: Feedback[] = [];
  const feedback = {
    async add(each: Feedback) {
      stored.push(each);
      return outcome === "full" ? ("full" as const) : ("stored" as const);
    },
  };
  const app = createApp(createFakeServices(outcome === "off" ? {} : { feedback }));
  const response = app.request("/api/feedback", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { response, stored };
}

describe("POST /api/feedback", () => {
  it("keeps it beside question and answer, with the index's own words", async () => {
    const { response, stored } = send(said);
    expect((await response).status).toBe(204);
    expect(stored).toEqual([
      {
        answerId: "answer-1",
        verdict: "up",
        comment: "有用",
        question: "改革带来什么？",
        history: [],
        status: "answered",
        citations: [
          {
            articleId: fakeCitation.articleId,
            span: { start: fakeCitation.start, end: fakeCitation.end },
            quote: fakeCitation.quote,
          },
        ],
        receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
      },
    ]);
  });

  it.each([
    ["another verdict", { ...said, verdict: "sideways" }],
    ["no question", { ...said, question: " " }],
    ["a long comment", { ...said, comment: "长".repeat(2001) }],
    ["an odd id", { ...said, answerId: "../../etc" }],
    ["an unknown article", { ...said, citations: [{ articleId: "none", start: 0, end: 3 }] }],
    ["a span beyond the text", { ...said, citations: [{ articleId: "fake-reform", start: 5, end: 99_999 }] }],
    ["a span that ends first", { ...said, citations: [{ articleId: "fake-reform", start: 5, end: 2 }] }],
  ])("refuses %s and keeps nothing", async (_, body) => {
    const { response, stored } = send(body);
    expect((await response).status).toBe(422);
    expect(stored).toEqual([]);
  });

  it("refuses what is too large or not JSON", async () => {
    expect((await send(JSON.stringify({ ...said, history: "x".repeat(200_000) })).response).status).toBe(413);
    expect((await send("{").response).status).toBe(400);
  });

  it("says when there is no room, and when none is wanted", async () => {
    expect((await send(said, "full").response).status).toBe(507);
    const off = await send(said, "off").response;
    expect(off.status).toBe(404);
    expect((await off.json()).action).toContain("FEEDBACK=on");
    const about = await createApp(createFakeServices()).request("/api/about");
    expect(await about.json()).toEqual({ articleCount: 1, passageCount: 1, feedback: false });
  });
});
