import { expect, it } from "vitest";
import { createApp } from "../create-app.ts";
import { createFakeServices } from "../fake-services.ts";

const documentOf = async (changes: object) =>
  (await createApp(createFakeServices(changes)).request("/openapi.json")).json();

it("says which routes want a key, and what too many requests are answered", async () => {
  const { paths, components } = await documentOf({ apiKeys: ["a-key-of-sixteen-characters"], requestsPerMinute: 9 });
  expect(components.securitySchemes.key).toMatchObject({ type: "http", scheme: "bearer" });
  expect(paths["/api/ask"].post).toMatchObject({ security: [{ key: [] }] });
  expect(Object.keys(paths["/api/ask"].post.responses)).toEqual(expect.arrayContaining(["401", "429"]));
  expect(paths["/v1/models"].get.responses["401"].content).toHaveProperty("application/json");
  expect(paths["/healthz"].get).not.toHaveProperty("security");
  expect(Object.keys(paths["/healthz"].get.responses)).toEqual(["200"]);
});

it("says nothing of keys where there are none", async () => {
  const { paths, components } = await documentOf({});
  expect(components).not.toHaveProperty("securitySchemes");
  expect(Object.keys(paths["/api/ask"].post.responses)).not.toContain("401");
});
