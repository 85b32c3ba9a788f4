import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "src/testing/prepare-index.ts",
    environment: "node",
    include: ["{src,evals,scripts}/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A busy machine is slow, not wrong.
    expect: { poll: { timeout: 10_000 } },
    // The index and the model are native modules: a process each keeps a crash or a lock from spreading.
    pool: "forks",
    maxWorkers: 2,
  },
});
