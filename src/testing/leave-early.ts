import { request } from "node:http";

/** Asks over a connection of its own, waits for the answer's first piece, and gives it with the way to leave. */
export function askAndLeave(
  address: string,
  question: object,
): Promise<{ readonly firstPiece: string; readonly leave: () => void }> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", accept: "text/event-stream" };
    const asking = request(new URL("/api/ask", address), { method: "POST", headers });
    asking.on("error", reject);
    asking.on("response", (response) => {
      response.on("error", () => undefined);
      response.once("data", (piece: Buffer) =>
        resolve({ firstPiece: piece.toString(), leave: () => asking.destroy() }),
      );
    });
    asking.end(JSON.stringify(question));
  });
}
