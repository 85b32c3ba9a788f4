/** What a lock file says of one package. */
export interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

export function isSupportedNode(version: string): boolean;
export function agrees(
  locked: Readonly<Record<string, LockedPackage>>,
  installed: Readonly<Record<string, LockedPackage>>,
  machine: { readonly platform: string; readonly arch: string },
): boolean;
export function dropForeignBinaries(root: string): void;
