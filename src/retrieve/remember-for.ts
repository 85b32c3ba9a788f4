/** The same function, which makes the value of an object once for as long as anything else holds that object. */
export function rememberFor<Owner extends object, Value>(make: (owner: Owner) => Value): (owner: Owner) => Value {
  const known = new WeakMap<Owner, { readonly value: Value }>();
  return (owner) => {
    const found = known.get(owner) ?? { value: make(owner) };
    known.set(owner, found);
    return found.value;
  };
}
