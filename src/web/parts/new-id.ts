/** An id unique on this device; crypto.randomUUID is missing where an intranet serves plain HTTP. */
export function newId(): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return `${Date.now().toString(36)}-${random.join("-")}`;
}
