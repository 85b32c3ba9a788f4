import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

// Plain JavaScript without dependencies, since it runs before anything is installed.

const OLDEST_NODE = /** @type {const} */ ([20, 19]);

/**
 * Whether a Node version such as "20.19.0" is at least `OLDEST_NODE`.
 * @param {string} version
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/**
 * Whether npm's record of what it installed agrees with the lock file; npm writes that record last, so a broken-off
 * install has none. Optional packages count where they are for this platform; those for one libc are left to npm.
 * @param {Record<string, LockedPackage>} locked
 * @param {Record<string, LockedPackage>} installed
 * @param {{ platform: string, arch: string }} machine
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage
 */
export function agrees(locked, installed, machine) {
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === "") return true;
    if (wanted.optional) {
      const isOurs = wanted.os?.includes(machine.platform) && wanted.cpu?.includes(machine.arch) && !wanted.libc;
      if (!isOurs) return true;
    }
    const found = installed[path];
    return found !== undefined && found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** @param {string} root */
function isInstalled(root) {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  try {
    const packagesOf = (/** @type {string} */ file) => JSON.parse(readFileSync(file, "utf8")).packages ?? {};
    return agrees(packagesOf(join(root, "package-lock.json")), packagesOf(record), process);
  } catch {
    return false;
  }
}

/**
 * onnxruntime-node ships the binaries of every platform in one package, some 250 MB that this machine cannot load.
 * @param {string} root
 */
export function dropForeignBinaries(root) {
  const binaries = join(root, "node_modules", "onnxruntime-node", "bin");
  if (!existsSync(binaries)) return;
  for (const abi of readdirSync(binaries)) {
    for (const platform of readdirSync(join(binaries, abi))) {
      for (const arch of readdirSync(join(binaries, abi, platform))) {
        if (platform === process.platform && arch === process.arch) continue;
        rmSync(join(binaries, abi, platform, arch), { recursive: true, force: true });
      }
    }
  }
}

/** @param {string} message */
function fail(message) {
  console.error(`\n✗ ${message}\n`);
  process.exit(1);
}

/** @param {string} root */
function ensureInstalled(root) {
  if (!isSupportedNode(process.versions.node)) {
    fail(
      `Yiju 需要 Node.js ${OLDEST_NODE.join(".")} 或更新版本，当前是 ${process.versions.node}。请从 nodejs.org 安装新版后重试。\n` +
        `  Yiju needs Node.js ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}. Install a newer one from nodejs.org and try again.`,
    );
  }
  if (isInstalled(root)) return;
  console.error("正在安装依赖，首次约需一两分钟 … Installing dependencies, a minute or two the first time …");
  // npm is a .cmd file on Windows, which only a shell can start.
  const { status, error } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--include=dev"], {
    cwd: root,
    // Standard output is kept for what the command itself prints, such as the JSON of `npm run ask`.
    stdio: ["inherit", 2, 2],
    shell: process.platform === "win32",
    // Keeps onnxruntime-node from fetching CUDA files where npm, like version 10, does not know allowScripts.
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: "skip" },
  });
  if (error)
    fail(
      `npm 无法启动 npm could not be started: ${error.message}\n  请确认 npm 在 PATH 中 Check that npm is on the PATH.`,
    );
  if (status !== 0) {
    fail(
      "npm ci 失败，原因见上。请检查网络与代理（npm config get registry）、磁盘空间（约需 1 GB），然后重试同一命令。\n" +
        "  npm ci failed, for the reason above. Check the network and proxy (npm config get registry) and the disk (about 1 GB is needed), then run the same command again.",
    );
  }
  dropForeignBinaries(root);
}

// The real path, because import.meta.url has it and a folder may be reached through a link.
const isMain = process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href;
if (isMain) ensureInstalled(dirname(dirname(fileURLToPath(import.meta.url))));
