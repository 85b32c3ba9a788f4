import { z } from "@hono/zod-openapi";

const doubts = z.array(z.object({ type: z.string(), comment: z.string() })).readonly();
/** Doubts of the words shown and of the title beside them. */
export const doubtsShape = {
  suspect: doubts.optional().openapi({ description: "Known defects of the source that the words shown touch." }),
  titleSuspect: doubts.optional().openapi({ description: "Known defects of the article's title." }),
};
