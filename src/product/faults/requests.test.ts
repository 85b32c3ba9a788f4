import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../testing/expect-refusal.ts";
import { serveFaults } from "../../testing/faulted-server.ts";
import { request } from "../../testing/raw-http.ts";

const server = serveFaults({ CORS_ORIGINS: "https://good.example" });

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
    expectRefusal(await server.send(bytes), status);
  });

  it("with a line break in its path plants no header", async () => {
    const answer = await server.send(get("/articles/a%0d%0aset-cookie:%20planted=1"));
    expectRefusal(answer, 404);
    expect(answer.headers.has("set-cookie")).toBe(false);
  });

  it("to be a tunnel is closed", async () => {
    expect((await server.send("CONNECT example.org:443 HTTP/1.1\r\nhost: example.org\r\n\r\n")).status).not.toBe(200);
  });

  it("that claims to have come by another name plants no link", async () => {
    const body = JSON.stringify({ model: "yiju", messages: [{ role: "user", content: "门诊统筹减轻了多少负担？" }] });
    const headers = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "javascript" };
    const { status, body: answered } = await server.send(request("POST /v1/chat/completions", { headers, body }));
    expect(status).toBe(200);
    expect(answered).toContain("http://yiju.example/articles/");
    expect(answered).not.toMatch(/evil|javascript:/u);
  });

  it("of a page elsewhere is told that it may read only where the page is listed", async () => {
    const allowed = async (origin: string) =>
      (await server.send(get("/api/articles", { origin }))).headers.get("access-control-allow-origin");
    expect(await allowed("https://good.example")).toBe("https://good.example");
    for (const origin of ["https://bad.example", "https://good.example.evil.example", "http://good.example", "null"])
      expect(await allowed(origin)).toBeUndefined();
  });

  it.each(["/", "/docs", "/articles/2023-outpatient-pooling-interview"])(
    "for %s gets a page that runs its own scripts alone, in no frame",
    async (path) => {
      const { status, headers, body } = await server.send(get(path));
      expect(status).toBe(200);
      const policy = headers.get("content-security-policy") ?? "";
      for (const rule of ["default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"])
        expect(policy).toContain(rule);
      expect(policy).not.toContain("unsafe");
      expect(body).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=/u);
    },
  );

  it("whose address is not encoded is told how to encode it", async () => {
    const { status, body } = await server.send(request("GET /api/search?q=门诊共济"));
    expect(status).toBe(400);
    expect(JSON.parse(body).action).toMatch(/--data-urlencode/u);
  });

  it("for a stream gets the same headers as any other", async () => {
    const { headers } = await server.ask('{"question":"门诊统筹","stream":true}');
    expect(headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/u);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it("after another on one connection gets its own answer", async () => {
    const first = request("GET /api/articles/nowhere-1", { headers: { connection: "keep-alive" } });
    const { body } = await server.send(Buffer.concat([first, request("GET /api/articles/nowhere-2")]));
    expect(body.indexOf("nowhere-1")).toBeGreaterThan(-1);
    expect(body.indexOf("nowhere-2")).toBeGreaterThan(body.indexOf("nowhere-1"));
  });

  it("that breaks off in its body, or whose reader leaves, is no failure of the service", async () => {
    const { port, hostname } = new URL(server.address());
    for (let i = 0; i < 10; i++) {
      const signal = AbortSignal.timeout(10 + 10 * i);
      const init = { method: "POST", headers: { "content-type": "application/json" }, signal };
      const body = JSON.stringify({ question: "门诊统筹减轻了多少负担？", stream: i % 2 === 0 });
      await fetch(new URL("/api/ask", server.address()), { ...init, body })
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
    expect((await server.ask('{"question":"门诊统筹"}')).status).toBe(200);
  });
});
