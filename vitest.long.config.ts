import { defineConfig } from "vitest/config";

/** What takes minutes: more kills than in every run, schemathesis, semgrep. */
export default defineConfig({
  test: {
    globalSetup: "src/testing/prepare-index.ts",
    environment: "node",
    include: ["src/**/*.long.ts", "src/adapters/lancedb/crash.test.ts"],
    env: { KILLS: process.env["KILLS"] ?? "200" },
    testTimeout: 600_000,
    hookTimeout: 60_000,
    pool: "forks",
    maxWorkers: 1,
  },
});
