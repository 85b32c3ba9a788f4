import type { Context } from "hono";

/** The origin that the caller reached the service by; behind trusted proxies, the one that they say it was. */
export function originOf(c: Context, trustedProxies = 0): string {
  const { origin, protocol, host } = new URL(c.req.url);
  if (trustedProxies === 0) return origin;
  const said = (name: string) => {
    const values = (c.req.header(name) ?? "").split(",").map((value) => value.trim());
    // Each proxy adds a value, or the outermost sets the only one.
    return values.at(-trustedProxies) || values[0];
  };
  const scheme = said("x-forwarded-proto") ?? "";
  const forwarded = `${/^https?$/u.test(scheme) ? scheme : protocol.slice(0, -1)}://${said("x-forwarded-host") || host}`;
  return URL.canParse(forwarded) ? new URL(forwarded).origin : origin;
}
