import { html, type SafeHtml } from "./html.ts";
import { page } from "./page.ts";

interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly description?: string;
    readonly schema?: { readonly example?: unknown };
  }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly example?: unknown }>> };
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>;
}

/** The part of an OpenAPI 3.1 document that the page shows. */
export interface OpenApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths?: object;
  readonly components?: { readonly schemas?: object };
}

const problemNotes: readonly (readonly [slug: string, note: string])[] = [
  ["malformed-json", "400: the body is not well-formed JSON."],
  ["encoding", "400: the body is not valid UTF-8."],
  ["malformed", "400: the request is not well-formed HTTP."],
  ["unencoded-address", "400: the address holds characters that must be percent-encoded."],
  ["too-slow", "408: the request did not come to its end in time."],
  ["long-headers", "431: address and headers are longer than 16 KB."],
  ["shutting-down", "503: the service is stopping; ask again in a moment."],
  ["not-found", "404: no such article or path."],
  ["method", "405: the path exists, the method does not; see the allow header."],
  ["too-large", "413: the body is larger than the server takes."],
  ["content-type", "415: send application/json, not compressed."],
  ["invalid", "422: a field is missing or out of range; errors names each."],
  ["full", "507: the service keeps no more feedback."],
  ["key", "401: the service wants one of its keys."],
  ["rate-limit", "429: too many requests; retry-after says when to come back."],
  ["busy", "503: as many answers as can be are being made; retry-after says when to come back."],
  ["internal", "500: the failure is ours; report the requestId."],
  ["not-ready", "503: the index or the model is not loaded yet; see GET /readyz."],
];

/** Shows the OpenAPI document as a page of our own, so that nothing is fetched from elsewhere. */
export function docsPage(document: OpenApiDocument, origin: string): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) =>
      drawOperation(method.toUpperCase(), path, operation, origin),
    ),
  );
  const schemas = Object.entries(document.components?.schemas ?? {}).map(
    ([name, schema]) =>
      html`<details id="schema-${name}"><summary>${name}</summary><pre><code>${JSON.stringify(schema, null, 2)}</code></pre></details>\n`,
  );
  const problems = problemNotes.map(([slug, note]) => html`<dt id="problem-${slug}">${slug}</dt><dd>${note}</dd>\n`);
  const { title, version, description } = document.info;
  const body = html`<nav class="top"><a href="/">依据 Yiju</a></nav>
<main class="docs">
<h1>${title} <small>${version}</small></h1>
<p>${description ?? ""} <a href="/openapi.json">openapi.json</a></p>
${operations}
<h2>Schemas</h2>
${schemas}
<h2>Problems</h2>
<p>Errors are application/problem+json (RFC 9457); action says what to do.</p>
<dl>${problems}</dl>
</main>`;
  return page({ title: `${title}: API`, body, language: "en" });
}

function drawOperation(method: string, path: string, operation: Operation, origin: string): SafeHtml {
  const parameters = (operation.parameters ?? []).map(
    (each) => html`<li><code>${each.name}</code> (${each.in}) ${each.description ?? ""}</li>`,
  );
  const responses = Object.entries(operation.responses ?? {}).map(
    ([status, response]) => html`<li><code>${status}</code> ${response.description ?? ""}</li>`,
  );
  return html`<section>
<h2><code>${method} ${path}</code></h2>
<p>${operation.summary ?? ""}</p>
${parameters.length > 0 ? html`<ul>${parameters}</ul>` : undefined}
<pre><code>${curlExample(method, path, operation, origin)}</code></pre>
<details><summary>Responses</summary><ul>${responses}</ul></details>
</section>
`;
}

/** A call that can be pasted into a shell, made of the document's own examples. */
function curlExample(
  method: string,
  path: string,
  { parameters = [], requestBody }: Operation,
  origin: string,
): string {
  const url = `${origin}${path.replace("{id}", "ID")}`;
  if (method === "POST") return `curl -s ${url} -H 'content-type: application/json' -d '${bodyExample(requestBody)}'`;
  const queries = parameters.filter((each) => each.in === "query" && each.schema?.example !== undefined);
  if (queries.length === 0) return `curl -s ${url}`;
  return `curl -sG ${url} ${queries.map(({ name, schema }) => `--data-urlencode '${name}=${schema?.example}'`).join(" ")}`;
}

function bodyExample(body: Operation["requestBody"]): string {
  return JSON.stringify(
    body?.content?.["application/json"]?.example ?? { question: "此次改革可为参保人带来哪些获益？" },
  );
}
