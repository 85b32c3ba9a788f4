import type { IncomingMessage, ServerResponse } from "node:http";

/** Resolves when Node has sent an answer, or its reader has left: the bytes on the wire, and whether it was cut. */
export function whenSent({
  incoming,
  outgoing,
}: {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}): Promise<{ readonly bytes: number; readonly cut: boolean }> {
  const { socket } = incoming;
  const before = socket.bytesWritten;
  return new Promise((resolve) => {
    outgoing.once("close", () => resolve({ bytes: socket.bytesWritten - before, cut: !outgoing.writableFinished }));
  });
}
