import { describe, expect, it } from "vitest";
import { denies } from "./stance.ts";

describe("denies", () => {
  it.each([
    ["果棚停止开放"],
    ["果农免交管护费"],
    ["果库暂停受理"],
    ["进园别带火种"],
    ["果款不分配给外村人"],
    ["苹果不限制品种"],
    ["果园没有围栏"],
    ["停发果树补贴"],
    ["果农拿不到补贴"],
    ["早熟苹果目前不在名单里"],
  ])("hears that %s", (clause) => {
    expect(denies(clause)).toBe(true);
  });

  it.each([
    ["不分性别均可申请"],
    ["性别栏填写男或女"],
    ["报名不限户籍"],
    ["园址设在无锡"],
    ["停电时启用备用电源"],
    ["客人可在园中停留2小时"],
    ["避免果树受冻"],
    ["旺季难免排队"],
    ["穿戴手套以免受伤"],
    ["别克车可以进园"],
    ["果农告别老果园"],
    ["补贴不到四成"],
    ["取消参加果园保险的户籍限制"],
    ["受冻的多是没有参加托管的果农"],
    ["东坡因为果子不甜卖得少"],
    ["果农减免一半管护费"],
  ])("hears no denial in %s", (clause) => {
    expect(denies(clause)).toBe(false);
  });

  it("reads a claim that repeats 不管 as fast as any", () => {
    const startedAt = performance.now();
    denies("不管".repeat(1_000));
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
