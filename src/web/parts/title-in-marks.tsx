import type { Doubt } from "../../domain/doubts.ts";
import { inTitleMarks } from "../../domain/text-language.ts";
import { Doubted } from "./doubted.tsx";

interface Properties {
  readonly title: string;
  readonly doubts: readonly Doubt[] | undefined;
}

/** A title within the marks of its language, underlined where its source is doubtful. */
export function TitleInMarks({ title, doubts }: Properties) {
  const marked = inTitleMarks(title);
  return (
    <>
      {marked.slice(0, 1)}
      <Doubted text={title} doubts={doubts} />
      {marked.slice(-1)}
    </>
  );
}
