import { readEnvironment } from "../adapters/environment.ts";
import { YijuError } from "../domain/errors.ts";
import { examineFolders } from "./doctor/examine-folders.ts";
import { examineIndex } from "./doctor/examine-index.ts";
import { examineModels } from "./doctor/examine-models.ts";
import type { Finding } from "./doctor/finding.ts";

const marks = { well: "✓", doubtful: "!", broken: "✗" } as const;

/** Says what is well, what is doubtful and what is broken, each with how to mend it; exit code 1 where something is broken. */
export async function runDoctor(): Promise<number> {
  let broken = 0;
  const tell = ({ state, what, mend }: Finding) => {
    if (state === "broken") broken++;
    console.log(`${marks[state]} ${what}${mend === undefined ? "" : `\n  → ${mend}`}`);
  };
  tell({ state: "well", what: `Node ${process.version} · ${process.platform} ${process.arch}` });
  const environment = await environmentOf(tell);
  if (!environment) return 1;
  for (const examine of [examineFolders, examineModels, examineIndex]) {
    for (const finding of await examine(environment)) tell(finding);
  }
  console.log(broken === 0 ? "没有发现故障 Nothing is broken." : `${broken} 处故障 broken.`);
  return broken === 0 ? 0 : 1;
}

async function environmentOf(tell: (finding: Finding) => void) {
  try {
    const environment = readEnvironment(process.env);
    tell({ state: "well", what: "环境变量 environment" });
    return environment;
  } catch (error) {
    if (!(error instanceof YijuError)) throw error;
    tell({ state: "broken", what: error.message, mend: error.action });
    return undefined;
  }
}
