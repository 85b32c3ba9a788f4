import { expect, it } from "vitest";
import { shareSeats } from "./share-seats.ts";

const hitsOf = (...ids: string[]) => ids.map((articleId, i) => ({ articleId, text: `${articleId}${i}` }));
const seats = (ids: string[], limit: number) => shareSeats(hitsOf(...ids), limit, (hit) => hit).map((h) => h.articleId);

it("leaves an order alone in which no article has more than its share", () => {
  expect(seats(["a", "b", "a", "c"], 4)).toEqual(["a", "b", "a", "c"]);
});

it("keeps seats for others behind an article that would take them all", () => {
  expect(seats([..."aaaaaaaaaa", "b", "c", "d"], 10).join("")).toBe("aaaaaaabcd");
});

it("fills the seats with one article where there is no other", () => {
  expect(seats([..."aaaaaaaaaa"], 10)).toHaveLength(10);
});

it("gives the same text one seat, whatever articles it is copied into", () => {
  const hits = ["a", "b", "c", "d"].map((articleId) => ({ articleId, text: articleId === "d" ? "其他" : "同样" }));
  expect(shareSeats(hits, 3, (hit) => hit).map(({ articleId }) => articleId)).toEqual(["a", "d"]);
});

it("keeps a seat for others behind a publisher of many articles", () => {
  const hits = Array.from({ length: 12 }, (_, i) => ({ articleId: `a${i}`, publisher: "某社", text: `${i}` }));
  const other = { articleId: "b", publisher: "别社", text: "其他" };
  expect(shareSeats([...hits, other], 10, (hit) => hit).at(-1)).toBe(other);
  expect(shareSeats(hits, 10, (hit) => hit)).toHaveLength(10);
});
