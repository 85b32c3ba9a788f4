import { isRemote } from "./connect.ts";
import { createLocalVersions } from "./local-versions.ts";
import { createRemoteVersions } from "./remote-versions.ts";
import type { VersionStore } from "./version-store.ts";

/** On a disk for a path, in an object store for an address. */
export const openVersionStore = (uri: string): VersionStore =>
  isRemote(uri) ? createRemoteVersions(uri) : createLocalVersions(uri);
