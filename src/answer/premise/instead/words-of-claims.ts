const BEFORE = /改革前|调整前|此前|以前|过去|原来|原先|曾经|从前|以往/u;

/** Whether words tell how it was before, of which the claim does not speak: what was so is not what is so. */
export const isOfBefore = (words: string, claim: string): boolean => BEFORE.test(words) && !BEFORE.test(claim);

/** All of them: no capital or town (首都, 成都, 都市; 完成都 is none), nor what is less, said or stressed (一半都不到, 都说, 连他都). */
export const ALL =
  "(?<!首|古|(?<![完建组构达])成|(?<![南北])京|[大一近多少过]半|[多少]数|连[^，,]{1,8})都(?![市城江匀说]|不到)";
