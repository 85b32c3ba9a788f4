import { randomUUID } from "node:crypto";
import { mkdir, rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Environment } from "../../adapters/environment.ts";
import { listCorpus } from "../../adapters/files/read-corpus.ts";
import { brokenBy, type Finding } from "./finding.ts";

/** Model, page and an index of some thousand passages, twice. */
const ENOUGH_BYTES = 200 * 1024 * 1024;

/** Whether the articles can be read and the data be written. */
export async function examineFolders(environment: Environment): Promise<readonly Finding[]> {
  return [...(await examineCorpus(environment)), await examineData(environment)];
}

async function examineCorpus({ CORPUS_DIR }: Environment): Promise<readonly Finding[]> {
  try {
    const { articles, problems } = await listCorpus({ directory: CORPUS_DIR });
    return [
      { state: "well", what: `文章 articles: ${articles.length} in ${CORPUS_DIR}` },
      ...problems.map(
        ({ path, reason, action }): Finding => ({
          state: "doubtful",
          what: `${path}: ${reason}`,
          mend: action,
        }),
      ),
    ];
  } catch (error) {
    return [brokenBy(error)];
  }
}

async function examineData({ DATA_DIR }: Environment): Promise<Finding> {
  const probe = join(DATA_DIR, `.doctor-${randomUUID()}`);
  try {
    await mkdir(DATA_DIR, { recursive: true });
    await writeFile(probe, "");
    await rm(probe);
    const { bavail, bsize } = await statfs(DATA_DIR);
    const free = `${Math.round((bavail * bsize) / 1024 ** 2)} MiB`;
    if (bavail * bsize < ENOUGH_BYTES)
      return { state: "doubtful", what: `DATA_DIR=${DATA_DIR}: 仅余 only ${free} free`, mend: "腾出空间 Free space." };
    return { state: "well", what: `可写 DATA_DIR=${DATA_DIR} can be written · ${free} free` };
  } catch (error) {
    return {
      state: "broken",
      what: `DATA_DIR=${DATA_DIR} 不可写 cannot be written (${(error as NodeJS.ErrnoException).code})`,
      mend: "给予写权限，或另设 DATA_DIR Give write access to it, or set DATA_DIR to another folder.",
    };
  }
}
