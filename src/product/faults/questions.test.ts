import { describe, expect, it } from "vitest";
import { serveFaults } from "../../testing/faulted-server.ts";

const server = serveFaults({ METRICS: "on" });

describe("a question", () => {
  const QUESTION = "2022年普通门诊统筹减轻了多少负担？";
  const FACT = "1086亿元";
  /** Unlike the time on the clock, it is the same on a busy machine. */
  const processorSeconds = async () => {
    const metrics = await (await fetch(new URL("/metrics", server.address()))).text();
    return Number(/^process_cpu_seconds (\S+)$/mu.exec(metrics)?.[1]);
  };
  const strewn = (what: string) => [...QUESTION].join(what);

  it.each([
    ["NUL characters", JSON.stringify({ question: QUESTION.replace("门", "\u0000门\u0000") })],
    ["half a surrogate pair", `{"question":"\\ud800${QUESTION}\\udc00"}`],
    ["text that runs from right to left", JSON.stringify({ question: `\u202e${QUESTION}\u202c\u2066` })],
    ["characters of no width", JSON.stringify({ question: strewn("\u200b") })],
    ["emoji of several parts", JSON.stringify({ question: `👨‍👩‍👧‍👦🏥${QUESTION}🇨🇳` })],
    ["full-width figures", JSON.stringify({ question: QUESTION.replace("2022", "２０２２") })],
    ["a byte order mark before it", `\ufeff${JSON.stringify({ question: QUESTION })}`],
    ["markup around it", JSON.stringify({ question: `<script>alert(1)</script>${QUESTION}` })],
    ["a word of SQL behind it", JSON.stringify({ question: `${QUESTION}' OR '1'='1'; DROP TABLE passages; --` })],
  ])("with %s is answered soundly", async (_name, body) => {
    const { status, body: answered } = await server.ask(body);
    expect(status).toBe(200);
    const { sentences, citations, ...answer } = JSON.parse(answered);
    expect(answer.status).toBe("answered");
    expect(answered).toContain(FACT);
    const article = await (await fetch(new URL(`/api/articles/${citations[0].articleId}`, server.address()))).json();
    for (const { quote, start, end } of citations) expect(article.text.slice(start, end)).toBe(quote);
    expect(sentences.every(({ verified }: { verified: boolean }) => verified)).toBe(true);
  });

  it.each([
    ["of emoji alone", "👨‍👩‍👧‍👦🏥".repeat(100)],
    ["of one character with 1,500 accents", `门${"\u0301".repeat(1_500)}`],
    ["of 2,000 rare characters", "𠮷".repeat(2_000)],
    ["of 2,000 quotation marks", '"'.repeat(2_000)],
    ["of a thousand brackets that never close", "（".repeat(1_000)],
  ])("%s is declined, not failed", async (_name, question) => {
    const { status, body } = await server.ask(JSON.stringify({ question }));
    expect(status).toBe(200);
    expect(JSON.parse(body).status).toBe("abstained");
  });

  it.each([
    "CCC认证（强制性产品认证）在全国开展专项行动，对吧？",
    "体育馆(二期工程)建在城西，对吧？",
    "门诊)*+[在全国\\，对吧？",
  ])("of words with signs of patterns does not fail: %s", async (question) => {
    expect((await server.ask(JSON.stringify({ question }))).status).toBe(200);
  });

  it.each([
    ["one word over and over", "门".repeat(2_000)],
    ["the same lines", "门诊\n".repeat(500)],
    ["hundreds of questions", "门诊统筹多少？".repeat(280)],
    ["hundreds of figures", "2022年1.5%、".repeat(200)],
    ["English", "What is the outpatient pooling ".repeat(60)],
    ["words that only ask whether it is so", `门诊统筹报销，${"听说没有".repeat(490)}药`],
    ["conditions", "不管门诊".repeat(500)],
    ["amounts", "3公里2天5个月".repeat(250)],
    ["denials", "不能没有不是".repeat(330)],
    ["who does it", "由市医保局和卫健委".repeat(220)],
    ["what is taken for granted", "既然门诊能报销，".repeat(240)],
  ])("that is 2,000 characters of %s takes no more of the processor than a few others", async (_name, question) => {
    const before = await processorSeconds();
    const { status } = await server.ask(JSON.stringify({ question: question.slice(0, 2_000) }));
    expect(status).toBe(200);
    expect((await processorSeconds()) - before).toBeLessThan(3);
  });
});
