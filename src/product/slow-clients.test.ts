import { connect } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { askProduct, type ProductServer, startProduct } from "../testing/product-server.ts";

let server: ProductServer;
beforeAll(async () => {
  server = await startProduct({});
});
afterAll(() => server.stop());

it("cuts clients off that never end their request, within 15 seconds, and goes on serving", async () => {
  const { hostname, port } = new URL(server.address);
  const head = "POST /api/ask HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{";
  const startedAt = performance.now();
  const slow = Array.from({ length: 30 }, () => {
    const socket = connect(Number(port), hostname, () => socket.write(head));
    socket.on("error", () => undefined).resume();
    return new Promise((resolve) => socket.on("close", resolve));
  });
  expect((await fetch(new URL("/healthz", server.address))).status).toBe(200);
  await Promise.all(slow);
  expect(performance.now() - startedAt).toBeLessThan(15_000);
  expect((await fetch(new URL("/healthz", server.address))).status).toBe(200);
}, 20_000);

it("answers or refuses two hundred streams at once, while its health can be asked", async () => {
  const ask = async () => {
    const response = await askProduct(server, { question: "门诊统筹减轻了多少负担？", stream: true });
    if (response.status === 503) expect(response.headers.get("retry-after")).toBe("2");
    return { status: response.status, text: await response.text() };
  };
  const asked = Array.from({ length: 200 }, ask);
  const startedAt = performance.now();
  expect((await fetch(new URL("/healthz", server.address))).status).toBe(200);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  for (const { status, text } of await Promise.all(asked)) {
    expect([200, 503]).toContain(status);
    if (status === 200) expect(text).toContain("event: done");
  }
}, 60_000);
