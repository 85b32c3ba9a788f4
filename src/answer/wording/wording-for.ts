import { chinese } from "./chinese.ts";
import { english } from "./english.ts";
import type { Wording } from "./wording.ts";

export function wordingFor(language: string): Wording {
  return language === "en" ? english : chinese;
}
