/** V8's inspector, by which an isolate tells of itself. */
export interface Inspector {
  call<Result>(method: string, parameters?: object): Promise<Result>;
  close(): void;
}

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** @throws Error where the isolate refuses a call. */
export async function connectInspector(url: URL): Promise<Inspector> {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", () => reject(new Error(`No inspector at ${url}`)));
  });
  let last = 0;
  return {
    call<Result>(method: string, params: object = {}) {
      const id = ++last;
      return new Promise<Result>((resolve, reject) => {
        const listen = ({ data }: MessageEvent) => {
          const reply: Reply = JSON.parse(data);
          if (reply.id !== id) return;
          socket.removeEventListener("message", listen);
          if (reply.error) reject(new Error(`${method}: ${reply.error.message}`));
          else resolve(reply.result as Result);
        };
        socket.addEventListener("message", listen);
        socket.send(JSON.stringify({ id, method, params }));
      });
    },
    close: () => socket.close(),
  };
}
