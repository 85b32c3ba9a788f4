import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutTopic } from "./without-topic.ts";

describe("withoutTopic", () => {
  it.each([
    ["鸡毛松的树叶是什么形状的?", "鸡毛松", "树叶是什么形状的?"],
    ["青河市公交票价改革从什么时候开始?", "青河市公交票价改革答问", "从什么时候开始?"],
    ["柳湾村合作社有多少亩苹果?", "柳湾村的苹果", "合作社有多少亩?"],
    ["水的沸点是多少?", "山火", "水的沸点是多少?"],
    ["城北大桥?", "城北大桥通车", "城北大桥?"],
  ])("of %s below %s leaves %s", (question, topic, focus) => {
    expect(withoutTopic(question, topic)).toBe(focus);
  });

  it("ends, and only ever takes away, whatever is asked", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.string({ unit: "grapheme", maxLength: 60 }),
        (question, topic) => {
          expect(withoutTopic(question, topic).length).toBeLessThanOrEqual(question.length);
        },
      ),
    );
  });
});
