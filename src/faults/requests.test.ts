import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ProductServer, startProduct } from "../testing/product-server.ts";
import { type RawAnswer, request, sendRaw } from "../testing/raw-http.ts";

let server: ProductServer;
beforeAll(async () => {
  server = await startProduct({ CORS_ORIGINS: "https://good.example", METRICS: "on" });
});
afterAll(async () => {
  expect(await (await fetch(new URL("/healthz", server.address))).json()).toEqual({ status: "ok" });
  expect(server.log()).not.toMatch(/"level":"(?:error|warn)"/u);
  await server.stop();
});

const send = (bytes: string | Buffer) => sendRaw(server.address, bytes);
const ask = (body: string | Buffer, headers = {}) => send(request("POST /api/ask", { headers, body }));

/** A refusal is a problem with the request's id, and tells nothing of the inside. */
function expectRefusal({ status, headers, body, ms }: RawAnswer, wanted: number): void {
  expect(status).toBe(wanted);
  expect(headers.get("content-type")).toMatch(/^application\/problem\+json/u);
  const problem = JSON.parse(body);
  expect(problem).toMatchObject({ status, requestId: expect.stringMatching(/^[\da-f-]{36}$/u) });
  expect(problem.action).toMatch(/\S/u);
  expect(headers.get("x-request-id")).toBe(problem.requestId);
  expect(body).not.toMatch(/node_modules|\.ts:\d|at \w+ \(|Error:/u);
  expect(ms).toBeLessThan(5_000);
}

const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
const turns = (count: number, length = 1) =>
  JSON.stringify({
    question: "问",
    history: Array.from({ length: count }, () => ({ role: "user", content: "x".repeat(length) })),
  });

describe("a body", () => {
  it.each<[string, number, string | Buffer, Record<string, string>?]>([
    ["of UTF-16", 400, Buffer.from('{"question":"门诊"}', "utf16le")],
    ["of GBK", 400, Buffer.from([0x22, 0xc3, 0xc5, 0xd5, 0xef, 0x22])],
    ["with an overlong encoding", 400, Buffer.from([0x22, 0xc0, 0xaf, 0x22])],
    ["with a surrogate encoded as UTF-8", 400, Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
    ["that breaks off", 400, '{"question":"门'],
    ["that is empty", 400, ""],
    ["with a comma too many", 400, '{"question":"门诊",}'],
    ["with a bare control character", 400, '{"question":"a\u0001b"}'],
    ["nested 100,000 lists deep", 422, deep],
    ["nested 40,000 objects deep", 422, `${'{"a":'.repeat(40_000)}1${"}".repeat(40_000)}`],
    ["whose history is nested deep", 422, `{"question":"问","history":${deep}}`],
    ["that is a list", 422, "[]"],
    ["that is null", 422, "null"],
    ["that is a number past all bounds", 422, `1${"0".repeat(5_000)}`],
    ["without a question", 422, "{}"],
    ["with a blank question", 422, '{"question":"\\u3000 \\n"}'],
    ["with a question of nothing that can be seen", 422, '{"question":"\\u200b\\u2060\\ufeff\\u0000"}'],
    ["with a question of 2,001 characters", 422, JSON.stringify({ question: "问".repeat(2_001) })],
    ["with 101 turns", 422, turns(101)],
    ["with a turn of 20,001 characters", 422, turns(1, 20_001)],
    ["with 101 articles", 422, JSON.stringify({ question: "问", articleIds: Array.from({ length: 101 }, String) })],
    ["with an article that there is not", 422, '{"question":"问","articleIds":["../../etc/passwd"]}'],
    ["with a date that there is not", 422, '{"question":"问","asOf":"2023-02-30"}'],
    ["of 300 KB", 413, "x".repeat(300 * 1024)],
    ["that is a form", 415, "question=1", { "content-type": "application/x-www-form-urlencoded" }],
    ["that calls itself text", 415, '{"question":"门诊"}', { "content-type": "text/plain" }],
    ["that calls itself nearly JSON", 415, '{"question":"门诊"}', { "content-type": "application/jsonp" }],
    ["that is compressed", 415, '{"question":"门诊"}', { "content-encoding": "gzip" }],
  ])("%s is refused with %i", async (_name, status, body, headers) => {
    expectRefusal(await ask(body, headers), status);
  });

  it("in chunks past the limit is refused with 413, though no length was announced", async () => {
    const chunk = `2000\r\n${"x".repeat(0x2000)}\r\n`;
    const head = request("POST /api/ask", {
      headers: { "content-type": "application/json", "transfer-encoding": "chunked" },
    });
    expectRefusal(await send(Buffer.concat([head, Buffer.from(`${chunk.repeat(40)}0\r\n\r\n`)])), 413);
  });

  it("with __proto__ changes nothing for those who ask after it", async () => {
    await ask(
      '{"question":"门诊","mode":"extractive","__proto__":{"stream":true},"constructor":{"prototype":{"stream":true}}}',
    );
    const { headers } = await ask('{"question":"门诊"}');
    expect(headers.get("content-type")).toMatch(/^application\/json/u);
  });
});

describe("a question", () => {
  const QUESTION = "2022年普通门诊统筹减轻了多少负担？";
  const FACT = "1086亿元";
  /** Unlike the time on the clock, it is the same on a busy machine. */
  const processorSeconds = async () => {
    const metrics = await (await fetch(new URL("/metrics", server.address))).text();
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
    const { status, body: answered } = await ask(body);
    expect(status).toBe(200);
    const { sentences, citations, ...answer } = JSON.parse(answered);
    expect(answer.status).toBe("answered");
    expect(answered).toContain(FACT);
    const article = await (await fetch(new URL(`/api/articles/${citations[0].articleId}`, server.address))).json();
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
    const { status, body } = await ask(JSON.stringify({ question }));
    expect(status).toBe(200);
    expect(JSON.parse(body).status).toBe("abstained");
  });

  it.each([
    ["one word over and over", "门".repeat(2_000)],
    ["the same lines", "门诊\n".repeat(500)],
    ["hundreds of questions", "门诊统筹多少？".repeat(280)],
    ["hundreds of figures", "2022年1.5%、".repeat(200)],
    ["English", "What is the outpatient pooling ".repeat(60)],
  ])("that is 2,000 characters of %s takes no more of the processor than a few others", async (_name, question) => {
    const before = await processorSeconds();
    const { status } = await ask(JSON.stringify({ question: question.slice(0, 2_000) }));
    expect(status).toBe(200);
    expect((await processorSeconds()) - before).toBeLessThan(3);
  });
});

describe("a request", () => {
  const get = (path: string, headers = {}) => request(`GET ${path}`, { headers });
  const rest = "connection: close\r\n\r\n";

  it.each<[string, number, string | Buffer]>([
    ["without a host", 400, `GET /docs HTTP/1.1\r\n${rest}`],
    ["with markup for a host", 400, get("/docs", { host: '"><script>alert(1)</script>' })],
    ["with half an address for a host", 400, get("/docs", { host: "[::1" })],
    ["with a header that goes on in the next line", 400, `GET / HTTP/1.1\r\nhost: x\r\nx-a: b\r\n c\r\n${rest}`],
    ["with a bare line feed in a header", 400, `GET / HTTP/1.1\r\nhost: x\r\nx-a: b\nx-c: d\r\n${rest}`],
    ["with two lengths", 400, `POST /api/ask HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ncontent-length: 9\r\n\r\n{}`],
    ["with a negative length", 400, "POST /api/ask HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n"],
    [
      "that hides a second one behind a length and chunks",
      400,
      "POST /api/ask HTTP/1.1\r\nhost: x\r\ncontent-length: 6\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\nhost: x\r\n\r\n",
    ],
    [
      "with a chunk of no known length",
      400,
      "POST /api/ask HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n",
    ],
    ["of HTTP/2 without a word before", 400, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
    ["of another protocol altogether", 400, Buffer.from([0, 1, 2, 3, 255, 254, 13, 10, 13, 10])],
    ["of TLS to a port without", 400, Buffer.from("1603010200010001fc0303", "hex")],
    ["for the whole server", 400, request("OPTIONS *")],
    ["whose address is longer than any question", 431, get(`/api/search?q=${"a".repeat(20_000)}`)],
    [
      "with thousands of headers",
      431,
      get("/docs", Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`x-${i}`, "1"]))),
    ],
    ["by a method that there is not", 405, request("TRACE /api/ask")],
    ["to delete an article", 405, request("DELETE /api/articles/2023-outpatient-pooling-interview")],
    ["for a file above the page's folder", 404, get("/assets/../../../../etc/passwd")],
    ["for the same in disguise", 404, get("/assets/%2e%2e/%2e%2e/package.json")],
    ["for the same as an article", 404, get("/articles/..%2f..%2f..%2fetc%2fpasswd")],
    ["for the same as a source page", 404, get("/api/articles/..%2f..%2fpackage.json/page?s=0-1")],
    ["for the same from the root", 404, get("//etc/passwd")],
    ["with NUL in its path", 404, get("/articles/a%00b")],
    ["with an escape that is none", 404, get("/articles/%zz")],
    ["with a filter for an id", 404, get("/api/articles/'%20OR%20'1'%3D'1")],
    [
      "for a page nowhere in the article",
      422,
      get("/api/articles/2023-outpatient-pooling-interview/page?s=9999999-99999999"),
    ],
  ])("%s is refused with %i", async (_name, status, bytes) => {
    expectRefusal(await send(bytes), status);
  });

  it("with a line break in its path plants no header", async () => {
    const answer = await send(get("/articles/a%0d%0aset-cookie:%20planted=1"));
    expectRefusal(answer, 404);
    expect(answer.headers.has("set-cookie")).toBe(false);
  });

  it("to be a tunnel is closed", async () => {
    expect((await send("CONNECT example.org:443 HTTP/1.1\r\nhost: example.org\r\n\r\n")).status).not.toBe(200);
  });

  it("that claims to have come by another name plants no link", async () => {
    const body = JSON.stringify({ model: "yiju", messages: [{ role: "user", content: "门诊统筹减轻了多少负担？" }] });
    const headers = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "javascript" };
    const { status, body: answered } = await send(request("POST /v1/chat/completions", { headers, body }));
    expect(status).toBe(200);
    expect(answered).toContain("http://yiju.example/articles/");
    expect(answered).not.toMatch(/evil|javascript:/u);
  });

  it("of a page elsewhere is told that it may read only where the page is listed", async () => {
    const allowed = async (origin: string) =>
      (await send(get("/api/articles", { origin }))).headers.get("access-control-allow-origin");
    expect(await allowed("https://good.example")).toBe("https://good.example");
    for (const origin of ["https://bad.example", "https://good.example.evil.example", "http://good.example", "null"])
      expect(await allowed(origin)).toBeUndefined();
  });

  it.each(["/", "/docs", "/articles/2023-outpatient-pooling-interview"])(
    "for %s gets a page that runs its own scripts alone, in no frame",
    async (path) => {
      const { status, headers, body } = await send(get(path));
      expect(status).toBe(200);
      const policy = headers.get("content-security-policy") ?? "";
      for (const rule of ["default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"])
        expect(policy).toContain(rule);
      expect(policy).not.toContain("unsafe");
      expect(body).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=/u);
    },
  );

  it("for a stream gets the same headers as any other", async () => {
    const { headers } = await ask('{"question":"门诊统筹","stream":true}');
    expect(headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/u);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it("after another on one connection gets its own answer", async () => {
    const first = request("GET /api/articles/nowhere-1", { headers: { connection: "keep-alive" } });
    const { body } = await send(Buffer.concat([first, request("GET /api/articles/nowhere-2")]));
    expect(body.indexOf("nowhere-1")).toBeGreaterThan(-1);
    expect(body.indexOf("nowhere-2")).toBeGreaterThan(body.indexOf("nowhere-1"));
  });

  it("that breaks off in its body, or whose reader leaves, is no failure of the service", async () => {
    const { port, hostname } = new URL(server.address);
    for (let i = 0; i < 10; i++) {
      const signal = AbortSignal.timeout(10 + 10 * i);
      const init = { method: "POST", headers: { "content-type": "application/json" }, signal };
      const body = JSON.stringify({ question: "门诊统筹减轻了多少负担？", stream: i % 2 === 0 });
      await fetch(new URL("/api/ask", server.address), { ...init, body })
        .then((r) => r.text())
        .catch(() => "left");
    }
    for (let i = 0; i < 20; i++) {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          "POST /api/ask HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{",
        );
        setTimeout(() => socket.destroy(), 5);
      });
      socket.on("error", () => undefined);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await ask('{"question":"门诊统筹"}')).status).toBe(200);
  });
});
