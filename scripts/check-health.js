// Plain JavaScript, since a container's health check runs it every half minute. Exit code 1: the service cannot answer.
const address = `http://127.0.0.1:${process.env["PORT"] || "8787"}/readyz`;
const response = await fetch(address, { signal: AbortSignal.timeout(4_000) }).catch((error) => ({
  ok: false,
  status: String(error.cause ?? error),
}));
if (!response.ok) console.error(`${address}: ${response.status}`);
process.exit(response.ok ? 0 : 1);
