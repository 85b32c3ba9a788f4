/** Serves the files that were deployed with the Worker. */
export interface AssetsBinding {
  fetch(request: Request | URL | string): Promise<Response>;
}

/** What wrangler.toml and `wrangler secret` hand to the Worker; the rest are the variables of environment.ts. */
export interface Bindings {
  readonly ASSETS: AssetsBinding;
  readonly [variable: string]: unknown;
}

/** The variables and secrets among the bindings. */
export function variablesOf(bindings: Bindings): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(bindings).flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])),
  );
}
