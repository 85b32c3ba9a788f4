import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { connect } from "./connect.ts";
import { namesInColumn, readKnownRows } from "./row-names.ts";

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** Passages of two vectors each in several files, of which some rows are gone. */
async function tables() {
  const folder = await mkdtemp(join(tmpdir(), "yiju-row-names-"));
  folders.push(folder);
  const database = await connect(folder);
  const idsFrom = (from: number) => Array.from({ length: 3 }, (_, i) => `p${from + i}`);
  const vectorsOf = (ids: readonly string[]) =>
    ids.flatMap((passage_id, i) => [-1, 1].map((sign) => ({ passage_id, vector: [sign, i] })));
  const passages = await database.createTable(
    "passages",
    idsFrom(0).map((id) => ({ id })),
  );
  const vectors = await database.createTable("vectors", vectorsOf(idsFrom(0)));
  for (const from of [3, 6]) {
    await passages.add(idsFrom(from).map((id) => ({ id })));
    await vectors.add(vectorsOf(idsFrom(from)));
  }
  await passages.delete("id = 'p4'");
  await vectors.delete("passage_id = 'p4'");
  return { passages, vectors };
}

it("names what a search finds as the column does, and finds the rows of names, after rows were added and taken away", async () => {
  const { passages, vectors } = await tables();
  const known = await readKnownRows(passages, vectors);
  const namesBy = async (names: typeof known.vectors) => {
    const query = vectors.query().nearestTo([1, 1]).distanceType("l2").limit(20);
    const found = await names.select(query, ["_distance"]).toArrow();
    return Array.from({ length: found.numRows }, (_, row) => names.read(found)(row));
  };
  const named = await namesBy(known.vectors);
  expect(named).toHaveLength(16);
  expect(named.toSorted()).toEqual((await namesBy(namesInColumn("passage_id"))).toSorted());
  const rows = known.rowsOf(["p7", "p4", "p2", "unknown"]);
  const taken = await passages.takeRowIds(rows).select(["id"]).toArrow();
  expect([...(taken.getChild("id") ?? [])].toSorted()).toEqual(["p2", "p7"]);
});

it("refuses vectors of no passage, so that none is named after another", async () => {
  const { passages, vectors } = await tables();
  await passages.delete("id = 'p8'");
  await expect(readKnownRows(passages, vectors)).rejects.toThrow("p8 is no passage");
});
