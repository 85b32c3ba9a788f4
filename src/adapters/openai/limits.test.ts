import { describe, expect, it } from "vitest";
import { createCircuitBreaker } from "./circuit-breaker.ts";
import { createTokenBudget } from "./token-budget.ts";

function clock() {
  let at = 0;
  return { now: () => at, wait: (ms: number) => (at += ms) };
}

describe("the circuit breaker", () => {
  it("lets one call try after a while, and closes again when that one succeeds", () => {
    const { now, wait } = clock();
    const breaker = createCircuitBreaker(now);
    for (let i = 0; i < 3; i++) breaker.failed("server-error");
    expect(() => breaker.enter()).toThrow("left alone");
    wait(30_000);
    breaker.enter();
    expect(() => breaker.enter()).toThrow("left alone");
    breaker.succeeded();
    breaker.enter();
  });

  it("counts no failure that another call need not meet", () => {
    const breaker = createCircuitBreaker();
    for (let i = 0; i < 9; i++) breaker.failed("truncated");
    breaker.enter();
  });
});

describe("the token budget", () => {
  it("counts what was really spent, for a minute", () => {
    const { now, wait } = clock();
    const budget = createTokenBudget(100, now);
    budget.reserve(90)(10);
    budget.reserve(90);
    expect(() => budget.reserve(1)).toThrow("budget of 100 tokens");
    wait(60_000);
    budget.reserve(100);
  });
});
