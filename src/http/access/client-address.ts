/** Blocks of an IPv6 address that one customer is given; the rest changes at will. */
const OWN_BLOCKS = 4;

/**
 * The address that limits count for: the peer's, or with trusted proxies in front the one that the outermost of them saw.
 * What stands before it in X-Forwarded-For is the caller's own word, and does not count.
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, trustedProxies: number): string {
  const hops = (forwardedFor ?? "").split(",").map((hop) => hop.trim());
  const seen = trustedProxies > 0 ? hops.at(-trustedProxies) : undefined;
  const address = (seen || peer).replace(/^::ffff:(?=\d+\.)/iu, "");
  return address.includes(":") ? expanded(address).slice(0, OWN_BLOCKS).join(":") : address;
}

function expanded(address: string): readonly string[] {
  const [head = "", tail] = address.split("::");
  const before = head.split(":").filter(Boolean);
  const after = (tail ?? "").split(":").filter(Boolean);
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  return [...before, ...zeros, ...after];
}
