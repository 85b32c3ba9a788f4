const { builtinModules } = require("node:module");

/** The one-way street: domain <- ports <- ingest, retrieve, answer <- http; only entry points see adapters. */
const tests = "\\.(test|long)\\.tsx?$|\\.contract\\.ts$|/(testing|fixtures)(/|\\.ts$)";
const entries = "^src/((server|cli|export|worker)\\.ts$|cli/|compose/)";
/** Those that run on Node alone. */
const nodeEntries = "^src/((server|cli|export)\\.ts$|cli/|compose/(?!assemble-services|compose-exported|open-chat))";
const verbs = ["ingest", "retrieve", "answer"];
const sdks =
  "node_modules/(@lancedb|@huggingface|apache-arrow|onnxruntime-[a-z]+|@langchain|@modelcontextprotocol|openai|sharp|pdfjs-dist|mammoth|@hono/node-server|mvn-artifact-download|jieba-wasm|@node-rs|vite)(/|$)";

const within = (folders) => `^src/(${folders.join("|")})/`;
const only = (name, from, mayReach, why) => ({
  name,
  severity: "error",
  comment: why,
  from: { path: within([from]), pathNot: tests },
  to: { path: "^(src|evals|scripts)/", pathNot: within([from, ...mayReach]) },
});

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "A cycle has no direction.",
      from: {},
      to: { circular: true },
    },
    {
      name: "domain-imports-nothing",
      severity: "error",
      comment: "The domain's types and rules stand alone.",
      from: { path: "^src/domain/", pathNot: tests },
      to: { pathNot: "^src/domain/" },
    },
    {
      name: "ports-see-only-domain",
      severity: "error",
      comment: "A port is an interface in the domain's words.",
      from: { path: "^src/ports/", pathNot: tests },
      to: { pathNot: "^src/(domain|ports)/" },
    },
    only("ingest-looks-down", "ingest", ["domain", "ports"], "Ingest works on ports."),
    only("retrieve-looks-down", "retrieve", ["domain", "ports"], "Retrieval works on ports."),
    only("answer-looks-down", "answer", ["domain", "ports", "retrieve"], "Answering retrieves, then reads."),
    only("http-looks-down", "http", ["domain", "ports", ...verbs], "HTTP knows no adapter."),
    only("web-sees-only-domain", "web", ["domain"], "The chat page speaks HTTP with the server, and shares its types."),
    only("adapters-see-ports-and-domain", "adapters", ["domain", "ports"], "An adapter plugs into a port."),
    {
      name: "only-entries-see-adapters",
      severity: "error",
      comment: "Entry points compose; everything else is given what it needs.",
      from: { path: "^src/", pathNot: `^src/adapters/|${entries}|${tests}` },
      to: { path: "^src/adapters/" },
    },
    {
      name: "src-stands-alone",
      severity: "error",
      comment: "The product needs neither its evaluation nor its scripts.",
      from: { path: "^src/", pathNot: tests },
      to: { path: "^(evals|scripts)/" },
    },
    {
      name: "only-adapters-and-entries-touch-the-platform",
      severity: "error",
      comment: "Everything else also runs in a Workers isolate or a browser.",
      from: { path: "^src/", pathNot: `^src/adapters/|${nodeEntries}|${tests}` },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "only-adapters-and-entries-import-sdks",
      severity: "error",
      comment: "An SDK that leaks is one that can no longer be replaced.",
      from: { path: "^src/", pathNot: `^src/adapters/|${nodeEntries}|${tests}` },
      to: { path: sdks },
    },
    {
      name: "worker-never-reaches-native-modules",
      severity: "error",
      comment: "A Workers isolate loads no native module, not even through another file.",
      from: { path: "^src/worker\\.ts$" },
      to: {
        path: "node_modules/(@lancedb|onnxruntime-node|sharp|@huggingface|apache-arrow|@napi-rs|@node-rs)/",
        reachable: true,
      },
    },
    {
      name: "worker-never-reaches-node",
      severity: "error",
      comment: "A Workers isolate has neither files nor processes, and jieba's binary is too large for one.",
      from: { path: "^src/worker\\.ts$" },
      to: {
        path: `^(node:)?(${builtinModules.join("|")})$|node_modules/(jieba-wasm|@hono/node-server|vite)/`,
        reachable: true,
      },
    },
    {
      name: "no-unresolvable",
      severity: "error",
      comment: "An import that is not found fails at run time.",
      from: { pathNot: tests },
      to: { couldNotResolve: true },
    },
    {
      name: "product-needs-no-dev-dependency",
      severity: "error",
      comment: "src runs with production dependencies alone.",
      from: { path: "^src/", pathNot: tests },
      to: { dependencyTypes: ["npm-dev"], pathNot: "node_modules/@types/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
