import { useEffect, useState } from "preact/hooks";
import { Failure } from "../service/connection.ts";
import { usePage } from "./context.ts";

export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "loaded"; readonly value: T }
  | { readonly state: "failed"; readonly message: string };

/** What the service gives at `path`, asked for again whenever the path changes; null asks for nothing. */
export function useJson<T>(path: string | null): Loaded<T> {
  const { connection } = usePage();
  const [loaded, setLoaded] = useState<Loaded<T> & { readonly path?: string | null }>({ state: "loading" });
  useEffect(() => {
    if (path === null) return;
    const leaving = new AbortController();
    connection.getJson<T>(path, leaving.signal).then(
      (value) => setLoaded({ state: "loaded", value, path }),
      (error: unknown) => {
        if (leaving.signal.aborted) return;
        const message = error instanceof Failure ? error.message : "没有取到。It could not be loaded.";
        setLoaded({ state: "failed", message, path });
      },
    );
    return () => leaving.abort();
  }, [path, connection]);
  return loaded.path === path ? loaded : { state: "loading" };
}
