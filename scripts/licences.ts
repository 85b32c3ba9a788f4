import { readFileSync } from "node:fs";
import { findLicences, findUnfit } from "./licences/find-licences.ts";

const licences = findLicences(JSON.parse(readFileSync("package-lock.json", "utf8")));
for (const [licence, names] of licences) console.log(`${licence}\t${names.length}\t${names.join(", ")}`);
const unfit = findUnfit(licences);
for (const { licence, name } of unfit) console.error(`✗ ${name}: ${licence}`);
if (unfit.length > 0) {
  console.error("Replace the package, or add its licence to scripts/licences/find-licences.ts with the reason.");
  process.exitCode = 1;
}
