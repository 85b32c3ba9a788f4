import { z } from "@hono/zod-openapi";
import { LONGEST_QUESTION, LONGEST_TURN, MOST_TURNS } from "../domain/answer.ts";

/** More than spaces, control characters and those that a reader cannot see. */
const isVisible = (text: string) => /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(text);

/** Characters as a reader counts them, whatever they take in UTF-16. */
export const fitsQuestion = (text: string): boolean => [...text].length <= LONGEST_QUESTION;
export const TOO_LONG = `must have at most ${LONGEST_QUESTION} characters`;

export const questionSchema = z
  .object({
    question: z
      .string()
      .trim()
      .min(1, "must not be blank")
      .refine((text) => text === "" || isVisible(text), "must not be blank")
      .refine(fitsQuestion, TOO_LONG)
      .openapi({
        description: "1 to 2,000 characters, not blank.",
        maxLength: LONGEST_QUESTION,
        example: "此次改革可为参保人带来哪些获益？",
      }),
    history: z
      .array(z.object({ role: z.enum(["user", "assistant"]), content: z.string().max(LONGEST_TURN) }))
      .max(MOST_TURNS)
      .optional(),
    mode: z.enum(["auto", "extractive", "generative"]).optional().openapi({ description: "Default auto." }),
    asOf: z.iso
      .date()
      .optional()
      .openapi({ description: "Only articles published on or before this date count.", example: "2025-12-31" }),
    articleIds: z
      .array(z.string().min(1))
      .min(1)
      .max(100)
      .optional()
      .openapi({ description: "Only these articles count." }),
    stream: z
      .boolean()
      .optional()
      .openapi({ description: "true for Server-Sent Events; so does Accept: text/event-stream." }),
  })
  .openapi("Question");
