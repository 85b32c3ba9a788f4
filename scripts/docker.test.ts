import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readEnvironment } from "../src/adapters/environment.ts";

const instructions = readFileSync("Dockerfile", "utf8")
  .replaceAll("\\\n", " ")
  .split("\n")
  .flatMap((line) => {
    const [, name = "", rest = ""] = /^([A-Z]+) +(.*)$/u.exec(line) ?? [];
    return name === "" ? [] : { name, rest };
  });
const image = instructions.slice(instructions.findLastIndex(({ name }) => name === "FROM"));
const valuesOf = (name: string, of = instructions) => of.filter((each) => each.name === name).map(({ rest }) => rest);
const environment = Object.fromEntries(
  valuesOf("ENV", image).flatMap((pairs) => pairs.split(" ").map((pair) => pair.split("="))),
);
const compose = parse(readFileSync("compose.yaml", "utf8"));
const { yiju, model } = compose.services;

/** The last pattern that matches a path decides; "!" lets it in. */
function isSent(path: string): boolean {
  const patterns = readFileSync(".dockerignore", "utf8").split("\n");
  return patterns.reduce((sent, line) => {
    const pattern = line.replace(/^!/u, "");
    const matches = pattern === "*" || path === pattern || path.startsWith(`${pattern}/`);
    const matchesEnd = pattern.startsWith("**/*") && path.endsWith(pattern.slice("**/*".length));
    return line !== "" && (matches || matchesEnd) ? line.startsWith("!") : sent;
  }, true);
}

describe("the image", () => {
  it("is made of files that are here and are sent to its build, and of no others", () => {
    const sources = valuesOf("COPY")
      .filter((rest) => !rest.startsWith("--from"))
      .flatMap((rest) => rest.split(" ").slice(0, -1));
    expect(sources).toContain("src");
    const folders = ["scripts"];
    for (const source of sources.filter((each) => !folders.includes(each)))
      expect([source, existsSync(source), isSent(source)]).toEqual([source, true, true]);
    const left = ["node_modules", "data", ".git", ".env", ".dev.vars", "evals/baseline.json", "src/worker.test.ts"];
    expect(left.filter(isSent)).toEqual([]);
  });

  it("runs what was copied before, on a Node that takes TypeScript as it is", () => {
    const copied: string[] = [];
    const run: string[] = [];
    for (const { name, rest } of instructions) {
      if (name === "COPY" && !rest.startsWith("--from")) copied.push(...rest.split(" ").slice(0, -1));
      if (!["RUN", "CMD", "HEALTHCHECK"].includes(name)) continue;
      for (const [script] of rest.matchAll(/(?:src|scripts)\/[\w/-]+\.[jt]s/gu)) {
        const isCopied = copied.some((source) => script === source || script.startsWith(`${source}/`));
        expect([script, existsSync(script), isSent(script), isCopied]).toEqual([script, true, true, true]);
        run.push(script);
      }
    }
    expect(run).toContain("src/server.ts");
    for (const from of valuesOf("FROM")) expect(from).toMatch(/^node:24-/u);
    expect(readFileSync("tsconfig.json", "utf8")).toContain('"erasableSyntaxOnly": true');
  });

  it("serves as a user who owns the data and not the code, and answers to SIGTERM itself", () => {
    expect(valuesOf("USER", image)).toEqual(["node"]);
    expect(valuesOf("COPY", image)).toEqual(["--from=build /app ./", "--from=build --chown=node:node /data /data"]);
    expect(valuesOf("VOLUME", image)).toEqual([environment["DATA_DIR"]]);
    expect(JSON.parse(valuesOf("CMD", image)[0] ?? "")[0]).toBe("node");
    expect(readEnvironment(environment)).toMatchObject({ HOST: "0.0.0.0", PORT: Number(valuesOf("EXPOSE", image)[0]) });
  });
});

describe("the health check", () => {
  const command: string[] = JSON.parse(/CMD (.*)$/u.exec(valuesOf("HEALTHCHECK", image)[0] ?? "")?.[1] ?? "[]");
  const check = async (port: number) => {
    const [program = "", ...args] = command;
    expect(program).toBe("node");
    const child = spawn(process.execPath, args, { env: { ...process.env, PORT: String(port) }, stdio: "ignore" });
    const [code] = await once(child, "exit");
    return code;
  };

  it("follows /readyz, and fails where nobody answers", async () => {
    let status = 200;
    const server = createServer(({ url }, response) => {
      response.writeHead(url === "/readyz" ? status : 404).end();
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    const { port } = server.address() as AddressInfo;
    expect(await check(port)).toBe(0);
    status = 503;
    expect(await check(port)).toBe(1);
    await new Promise((resolve) => server.close(resolve));
    expect(await check(port)).toBe(1);
  });
});

describe("the compose file", () => {
  it("keeps the root read-only, the data in a volume, and no rights beyond", () => {
    expect(yiju).toMatchObject({ build: ".", read_only: true, tmpfs: ["/tmp"], cap_drop: ["ALL"] });
    expect(yiju.volumes).toEqual([`data:${environment["DATA_DIR"]}`]);
    expect(Object.keys(compose.volumes)).toEqual(["data", "models"]);
    expect(yiju.ports).toEqual([`127.0.0.1:8787:${environment["PORT"]}`]);
  });

  it("waits for longer than the service takes to stop", () => {
    expect(Number.parseInt(yiju.stop_grace_period, 10)).toBeGreaterThan(readEnvironment({}).SHUTDOWN_SECONDS);
  });

  it("starts the language model only where it is asked for, at the address that it says", () => {
    expect(model.profiles).toEqual(["model"]);
    expect(yiju.depends_on).toBeUndefined();
    expect(model.image).toMatch(/:\d+\.\d+\.\d+$/u);
    expect(readFileSync("compose.yaml", "utf8")).toContain("OPENAI_BASE_URL=http://model:11434/v1");
  });
});
